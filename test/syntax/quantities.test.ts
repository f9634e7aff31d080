import { describe, expect, it } from 'vitest';
import { percent, plural, printReach, sizeOfScope } from '../../src/syntax/quantities.ts';

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

describe('printReach', () => {
  const base = { reached: 3, of: 5, mailboxes: ['a', 'b', 'c'], why: '', under: [] } as const;

  it.each([
    [{ ...base, word: 'confined to n' }, 'confined to 3 of 5: a, b, c', 'confined to 3: a, b, c'],
    [{ ...base, word: 'all but n', mailboxes: ['d', 'e'] }, 'all but 2 of 5: d, e', 'all but 2: d, e'],
    [{ ...base, word: 'everybody', reached: 5, mailboxes: [] }, 'everybody: 5 of 5', 'everybody'],
    [{ ...base, word: 'nobody', reached: 0, mailboxes: [] }, 'nobody: 0 of 5', 'nobody'],
    [{ ...base, word: 'not known', reached: 0, mailboxes: [] }, 'not known', 'not known'],
    [
      { ...base, word: 'not known', reached: 1, mailboxes: ['a'] },
      'not known: at least 1 of 5: a',
      'not known: at least 1: a',
    ],
    [{ ...base, word: 'no permission', reached: 0, mailboxes: [] }, 'no permission', 'no permission'],
    [{ ...base, word: 'depends', mailboxes: [] }, 'depends', 'depends'],
  ] as const)('%j', (reach, listed, unlisted) => {
    expect(printReach(reach, true)).toBe(listed);
    expect(printReach(reach, false)).toBe(unlisted);
  });

  it('names eight at most', () => {
    const mailboxes = Array.from({ length: 50 }, (_, index) => `m${index}`);
    expect(printReach({ ...base, word: 'confined to n', reached: 70, of: 90, mailboxes }, true)).toBe(
      'confined to 70 of 90: m0, m1, m2, m3, m4, m5, m6, m7 and 62 more',
    );
  });
});
