import { expect, it } from 'vitest';
import { shrinkFilter, shrinkFilterTree } from '../../../generators/shrink/filters.ts';
import { valid } from '../../../src/model/invariant.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { printFilter } from '../../../src/syntax/recipient-filters/print.ts';

const FILTER = "City -eq 'ab' -and -not (Office -eq 'b' -or City -eq 'c')";

it('a filter shrinks to its operands first, to fewer of them, to one with a `-not` less, and with a letter less', () => {
  expect([...shrinkFilter(FILTER)]).toEqual([
    "City -eq 'ab'",
    "City -eq 'ab'",
    "Office -eq 'b' -or City -eq 'c'",
    "-not (Office -eq 'b' -or City -eq 'c')",
    "City -eq 'ab'",
    "-not (Office -eq 'b' -or City -eq 'c')",
    "City -eq 'b' -and -not (Office -eq 'b' -or City -eq 'c')",
    "City -eq 'a' -and -not (Office -eq 'b' -or City -eq 'c')",
    "City -eq 'ab' -and (Office -eq 'b' -or City -eq 'c')",
    "City -eq 'ab' -and -not (Office -eq 'b')",
    "City -eq 'ab' -and -not (Office -eq 'b')",
    "City -eq 'ab' -and -not (City -eq 'c')",
    "City -eq 'ab' -and -not (City -eq 'c')",
    "City -eq 'ab' -and -not (Office -eq 'b')",
    "City -eq 'ab' -and -not (City -eq 'c')",
    "City -eq 'ab' -and -not (Office -eq '' -or City -eq 'c')",
    "City -eq 'ab' -and -not (Office -eq 'b' -or City -eq '')",
  ]);
  expect([...shrinkFilter('nonsense')]).toEqual([]);
});

it('a tree shrinks as its text does', () => {
  const tree = valid(parseFilter(FILTER));
  expect([...shrinkFilterTree(tree)].map(printFilter)).toEqual([...shrinkFilter(FILTER)]);
});
