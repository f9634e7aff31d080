import { describe, expect, it } from 'vitest';
import { drawRefusedAddress, drawRefusedRange, reasons } from '../../../generators/refusals/ip-ranges.ts';
import { parseAddress, parseRange } from '../../../src/syntax/ip-ranges.ts';
import { grounds } from '../draws.ts';

describe.each([
  { name: 'addresses', draw: drawRefusedAddress, parse: parseAddress },
  { name: 'ranges', draw: drawRefusedRange, parse: parseRange },
])('refused $name', ({ draw, parse }) => {
  const flaws = [...grounds(3000)].map(([dice, ground]) => draw(dice, ground));

  it('are refused', () => {
    expect(flaws.filter(({ text }) => parse(text).ok)).toEqual([]);
  });

  it('are accepted without their fault', () => {
    expect(flaws.filter(({ mended }) => !parse(mended).ok)).toEqual([]);
  });
});

it('ranges are refused for every reason', () => {
  const seen = new Set([...grounds(3000)].map(([dice, ground]) => drawRefusedRange(dice, ground).reason));
  expect(reasons.filter((reason) => !seen.has(reason))).toEqual([]);
});
