import { describe, expect, it } from 'vitest';
import { drawRefusedAddress, drawRefusedRange, flaws } from '../../../generators/refusals/ip-ranges.ts';
import { parseAddress, parseRange } from '../../../src/syntax/ip-ranges.ts';
import { poolsFor } from '../draws.ts';

describe.each([
  { name: 'addresses', draw: drawRefusedAddress, parse: parseAddress },
  { name: 'ranges', draw: drawRefusedRange, parse: parseRange },
])('refused $name', ({ draw, parse }) => {
  const drawn = [...poolsFor(3000)].map(([dice, pools]) => draw(dice, pools));

  it('are refused for the reason that they say', () => {
    const wrong = drawn.filter(({ text, reason }) => {
      const read = parse(text);
      return read.ok || `invalid-value ${read.problem.production}` !== reason;
    });
    expect(wrong).toEqual([]);
  });

  it('are accepted without their flaw', () => {
    expect(drawn.filter(({ mended }) => !parse(mended).ok)).toEqual([]);
  });
});

it('ranges have every flaw', () => {
  const seen = new Set([...poolsFor(3000)].map(([dice, pools]) => drawRefusedRange(dice, pools).flaw));
  expect(flaws.filter((flaw) => !seen.has(flaw))).toEqual([]);
});
