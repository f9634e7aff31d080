import { describe, expect, it } from 'vitest';
import { percent, plural, sizeOfScope } from '../../src/syntax/quantities.ts';

describe('plural', () => {
  it.each([
    [0, '0 laws'],
    [1, '1 law'],
    [2, '2 laws'],
  ])('%i', (count, text) => {
    expect(plural(count, 'law')).toBe(text);
  });
});

describe('percent', () => {
  it.each([
    [0, 1000, '0 %'],
    [1, 1000, 'under 1 %'],
    [1, 3, '33 %'],
    [2, 3, '67 %'],
    [999, 1000, 'over 99 %'],
    [1000, 1000, '100 %'],
  ])('%i of %i is %s: none and all are never a matter of rounding', (count, all, text) => {
    expect(percent(count, all)).toBe(text);
  });
});

it('says how large a scope is, as far as that is known', () => {
  expect(sizeOfScope('known', 1)).toBe('1 member');
  expect(sizeOfScope('known', 2)).toBe('2 members');
  expect(sizeOfScope('empty', 0)).toBe('no members');
  expect(sizeOfScope('at least these', 2)).toBe('at least 2 members');
  expect(sizeOfScope('unknown', 0)).toBe('members not known');
  expect(sizeOfScope(undefined, 0)).toBe('a single mailbox');
});
