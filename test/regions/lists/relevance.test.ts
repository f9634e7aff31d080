import { expect, it } from 'vitest';
import { relevanceTo } from '../../../src/regions/lists/relevance.ts';
import { compared, rule } from '../compare/sides.ts';

const named = (name: string, pattern: string, more = {}) =>
  rule(name, { usernameMatchesAnyOfPatterns: [pattern], ...more });
const from = { anyOfClientIPAddressesOrRanges: ['10.0.0.1'] };

it('leaves out what no account of the demand meets, and all behind what every one meets', () => {
  const rules = [
    named('asked', 'a\\*'),
    named('apart', 'b\\*'),
    named('some', '*c', from),
    named('all', '*\\*', from),
    rule('behind', { usernameMatchesAnyOfPatterns: ['*d'] }),
  ];
  const { sides, grid, solver } = compared(rules.slice(1), rules.slice(0, 1));
  const nameOf = (place: number) => sides.answers[sides.products.products[place]?.rule ?? -1]?.decidedBy?.join() ?? '';
  const place = (name: string) => grid.demands.findIndex((_, at) => nameOf(at) === name);
  const demand = grid.demands[place('asked')];
  if (demand === undefined) throw new Error('no demand');
  const relevance = relevanceTo(demand, 0, { products: sides.products, grid, solver });
  const open = grid.demands.filter((each) => relevance.isOpen(each)).map((_, at) => at);
  expect(open.length).toBeLessThan(grid.demands.length);
  expect(relevance.isOpen(grid.demands[place('apart')] ?? demand)).toBe(false);
  const bound = grid.addresses.map((each) => each.bound()).find((each) => each.length > 0) ?? [];
  const one = relevance.listOf(0, sides.firstOfSecond);
  const counting = one.among(bound);
  expect(counting.map(nameOf)).toEqual(['some', 'all']);
  expect(one.whole(counting).map(nameOf)).toEqual(['some', 'all']);
  expect(one.whole([]).map(nameOf)).toEqual(['behind', '']);
  expect(relevance.listOf(sides.firstOfSecond, grid.demands.length).whole([]).map(nameOf)).toEqual(['asked']);
  const withoutEnd = relevance.listOf(place('behind'), place('behind') + 1);
  expect(withoutEnd.whole(withoutEnd.among(bound)).map(nameOf)).toEqual(['behind']);
  const beforeBehind = relevanceTo(demand, 0, { products: sides.products, grid, solver }).listOf(0, place('behind'));
  expect(beforeBehind.whole(beforeBehind.among(bound)).map(nameOf)).toEqual(['some', 'all']);
  const all = relevance.listOf(0, sides.firstOfSecond, true);
  expect(all.whole(all.among(bound)).map(nameOf)).toEqual(['some', 'all', 'behind', '']);
});
