import { describe, expect, it } from 'vitest';
import { drawRefusedFilter, reasons } from '../../../generators/refusals/recipient-filters.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/answer.ts';
import { everyReadingIn, grounds } from '../draws.ts';

const everyReading = everyReadingIn({}, ['filter-wildcards', 'filter-precedence']);
const flaws = [...grounds(3000)].map(([dice, ground]) => drawRefusedFilter(dice, ground));

function isRefused(filter: string, readings: Readings): boolean {
  return 'refused' in answer({ chapter: 'recipient-filters', given: {}, when: { filter, recipient: {} } }, readings);
}

describe('refused filters', () => {
  it('are refused under every reading', () => {
    expect(flaws.filter(({ text }) => !everyReading.every((readings) => isRefused(text, readings)))).toEqual([]);
  });

  it('are accepted under every reading without their fault', () => {
    expect(flaws.filter(({ mended }) => everyReading.some((readings) => isRefused(mended, readings)))).toEqual([]);
  });

  it('have every reason', () => {
    const seen = new Set(flaws.map(({ reason }) => reason));
    expect(reasons.filter((reason) => !seen.has(reason))).toEqual([]);
  });
});
