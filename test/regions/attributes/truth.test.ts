import { expect, it } from 'vitest';
import { and, type FilterTruth, not, or, truthOf } from '../../../src/regions/attributes/truth.ts';

const [unknown, yes, no]: readonly FilterTruth[] = [0, 1, 2];
const all = [yes, no, unknown] as const;
const table = (join: (one: FilterTruth, other: FilterTruth) => FilterTruth) =>
  all.map((one) => all.map((other) => join(one ?? 0, other ?? 0)));

it('is that of Kleene', () => {
  expect(table(and)).toEqual([
    [yes, no, unknown],
    [no, no, no],
    [unknown, no, unknown],
  ]);
  expect(table(or)).toEqual([
    [yes, yes, yes],
    [yes, no, unknown],
    [yes, unknown, unknown],
  ]);
  expect(all.map((each) => not(each ?? 0))).toEqual([no, yes, unknown]);
  expect([true, false].map(truthOf)).toEqual([yes, no]);
});
