import { expect, it } from 'vitest';
import { differencesOf } from '../../../src/regions/compare/differences.ts';
import { compared, rule } from './sides.ts';

const outcome = ({ action }: { readonly action: string }) => action;

it('finds a difference once, although two changes hold it', () => {
  const one = rule('one', { anyOfClientIPAddressesOrRanges: ['10.0.0.0/31'] });
  const other = rule('other', { usernameMatchesAnyOfPatterns: ['a\\*'] });
  const { sides, grid, solver } = compared([one, other], []);
  const found = differencesOf(sides, grid, solver, outcome);
  if (!found.ok) throw new Error(found.problem.message);
  const byRule = (name: string) => found.value.filter(({ before }) => before.decidedBy?.includes(name));
  const cells = (name: string) => new Set(byRule(name).flatMap(({ addresses }) => addresses));
  expect(cells('one').size).toBe(1);
  expect([...cells('one')].some((cell) => cells('other').has(cell))).toBe(false);
  expect(byRule('other').every(({ leaf }) => leaf.literals.length === 1)).toBe(true);
});

it('a search that was given up is told', () => {
  const { sides, grid, solver } = compared([rule('one', { usernameMatchesAnyOfPatterns: ['a'] })], []);
  const problem = { code: 'too-large', message: '', size: 2, limit: 1 } as const;
  expect(differencesOf(sides, grid, { ...solver, problem: () => problem }, outcome)).toEqual({ ok: false, problem });
});
