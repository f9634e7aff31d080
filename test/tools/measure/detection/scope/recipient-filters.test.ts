import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../../../src/syntax/recipient-filters/parse.ts';
import { scope } from '../../../../../tools/measure/detection/scope/recipient-filters.ts';
import { flawsOf } from './flaws.ts';

const filters = (size: number): readonly string[] => [
  ...new Set([...scope.ofSize(size)].flatMap(({ when }) => ('filter' in when ? [when.filter] : []))),
];

describe('the small scope of filters', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('holds texts without a comparison, which are no filters', () => {
    expect(filters(0).filter((filter) => parseFilter(filter).ok)).toEqual([]);
  });

  it('joins three comparisons in every way', () => {
    const joined = "City -eq 'Oslo' -or Company -eq 'Contoso' -and -not Office -ne 'North'";
    const [first, second, third] = joined.split(/ (?=-or|-and)/);
    expect(filters(3)).toEqual(
      expect.arrayContaining([
        joined,
        `(${first} ${second}) ${third}`,
        `${first} -or (${second?.slice(4)} ${third})`,
        `(${joined})`,
      ]),
    );
    expect(filters(3).filter((filter) => !parseFilter(filter).ok)).toEqual([]);
  });
});
