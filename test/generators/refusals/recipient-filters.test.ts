import { describe, expect, it } from 'vitest';
import { drawRefusedFilter, flaws } from '../../../generators/refusals/recipient-filters.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { everyReadingIn, poolsFor } from '../draws.ts';

const everyReading = everyReadingIn({}, ['filter-wildcards', 'filter-precedence']);
const drawn = [...poolsFor(3000)].map(([dice, pools]) => drawRefusedFilter(dice, pools));

function isRefused(filter: string, readings: Readings): boolean {
  return 'refused' in answer({ chapter: 'recipient-filters', given: {}, when: { filter, recipient: {} } }, readings);
}

describe('refused filters', () => {
  it('are refused under every reading', () => {
    expect(drawn.filter(({ text }) => !everyReading.every((readings) => isRefused(text, readings)))).toEqual([]);
  });

  it('are accepted under every reading without their fault', () => {
    expect(drawn.filter(({ mended }) => everyReading.some((readings) => isRefused(mended, readings)))).toEqual([]);
  });

  it('are refused for the reason that they say', () => {
    const wrong = drawn.filter(({ text, reason }) => {
      const read = parseFilter(text);
      return read.ok || `invalid-value ${read.problem.production}` !== reason;
    });
    expect(wrong).toEqual([]);
  });

  it('have every flaw', () => {
    const seen = new Set<string>(drawn.map(({ flaw }) => flaw));
    expect(Object.keys(flaws).filter((flaw) => !seen.has(flaw))).toEqual([]);
  });
});
