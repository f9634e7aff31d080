import { expect, it } from 'vitest';
import { printReach } from '../../src/report/reach.ts';

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
