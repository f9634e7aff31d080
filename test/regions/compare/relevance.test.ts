import { expect, it } from 'vitest';
import { relevanceTo } from '../../../src/regions/compare/relevance.ts';
import { compared, rule } from './sides.ts';

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
  const relevance = relevanceTo(demand, 0, { sides, grid, solver });
  const open = grid.demands.filter((each) => relevance.isOpen(each)).map((_, at) => at);
  expect(open.length).toBeLessThan(grid.demands.length);
  expect(relevance.isOpen(grid.demands[place('apart')] ?? demand)).toBe(false);
  const bound = grid.addresses.map((each) => each.bound).find((each) => each.length > 0) ?? [];
  const counting = relevance.among(bound, 0);
  expect(counting.map(nameOf)).toEqual(['some', 'all']);
  expect(relevance.whole(counting, 0).map(nameOf)).toEqual(['some', 'all']);
  expect(relevance.whole([], 0).map(nameOf)).toEqual(['behind', '']);
  expect(relevance.whole([], 1).map(nameOf)).toEqual(['asked']);
});
