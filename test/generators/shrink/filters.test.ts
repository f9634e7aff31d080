import { expect, it } from 'vitest';
import { shrinkFilter, shrinkFilterTree } from '../../../generators/shrink/filters.ts';
import { valid } from '../../../src/model/invariant.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { printFilter } from '../../../src/syntax/recipient-filters/print.ts';

const FILTER = "City -eq 'ab' -and -not (Office -eq 'b' -or City -eq 'c')";

it('a filter shrinks to its operands first, and to fewer of them', () => {
  expect([...shrinkFilter(FILTER)].slice(0, 4)).toEqual([
    "City -eq 'ab'",
    "City -eq 'ab'",
    "Office -eq 'b' -or City -eq 'c'",
    "-not (Office -eq 'b' -or City -eq 'c')",
  ]);
  expect([...shrinkFilter('nonsense')]).toEqual([]);
});

it('a filter shrinks to one with a `-not` less, and with a letter less', () => {
  const smaller = [...shrinkFilter(FILTER)];
  expect(smaller).toContain("City -eq 'ab' -and (Office -eq 'b' -or City -eq 'c')");
  expect(smaller).toContain("City -eq 'b' -and -not (Office -eq 'b' -or City -eq 'c')");
  expect(smaller).toContain("City -eq 'ab' -and -not (Office -eq '' -or City -eq 'c')");
});

it('a tree shrinks as its text does', () => {
  const tree = valid(parseFilter(FILTER));
  expect([...shrinkFilterTree(tree)].map(printFilter)).toEqual([...shrinkFilter(FILTER)]);
});
