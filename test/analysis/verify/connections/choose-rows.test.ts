import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRows } from '../../../../src/analysis/verify/connections/choose-rows.ts';

const ROWS = 12;
const meeting = fc.array(fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 4 }), { maxLength: 20 });

describe('chosen rows', () => {
  it('meet every demand that some row meets, and none of them is needless', () => {
    fc.assert(
      fc.property(meeting, (demands) => {
        const { rows, unmet } = chooseRows(demands, ROWS, ROWS);
        const isMet = (by: readonly number[]) =>
          demands.every((places) => places.length === 0 || places.some((place) => by.includes(place)));
        expect(unmet).toBe(0);
        expect(isMet(rows)).toBe(true);
        expect(rows.filter((row) => isMet(rows.filter((each) => each !== row)))).toEqual([]);
      }),
    );
  });

  it('are the first of those as good as each other, ascending', () => {
    expect(chooseRows([[2, 1], [0]], 3, 9)).toEqual({ rows: [0, 1], unmet: 0 });
  });

  it('are no more than allowed, and what is then unmet is counted', () => {
    expect(chooseRows([[0], [1], [2, 1]], 3, 1)).toEqual({ rows: [1], unmet: 1 });
  });

  it('are filled up where one has become needless', () => {
    const demands = [[0, 1], [0, 2], [0, 1], [0, 2], [1], [1], [2], [2], [3]];
    expect(chooseRows(demands, 4, 3)).toEqual({ rows: [1, 2, 3], unmet: 0 });
  });
});
