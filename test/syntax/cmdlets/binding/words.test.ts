import { expect, test } from 'vitest';
import { findWholeWord, findWord } from '../../../../src/syntax/cmdlets/binding/words.ts';

const protocols = { of: 'word', words: ['IMAP4', 'OutlookAnywhere', 'OutlookWebApp', 'POP3'] } as const;

test.each([
  ['imap4', 'IMAP4'],
  ['I', 'IMAP4'],
  ['outlookw', 'OutlookWebApp'],
])('%s is %s', (written, word) => {
  expect(findWord(written, protocols)).toEqual({ ok: true, word });
});

test.each([
  ['Outlook', 'the short word fits OutlookAnywhere, OutlookWebApp'],
  ['', 'the short word fits IMAP4'],
  [' IMAP4', 'no word of this enumeration'],
  ['9', 'no word of this enumeration has this number'],
])('%j is refused: %s', (written, why) => {
  expect(findWord(written, protocols)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
});

test('a number is taken, and its word is known where the numbers are', () => {
  expect(findWord('1', protocols)).toEqual({ ok: true, number: '1' });
  expect(findWord('1', { ...protocols, numbered: true })).toEqual({ ok: true, word: 'OutlookAnywhere' });
});

test.each([
  ['imap4', { ok: true, word: 'IMAP4' }],
  ['IMAP', { ok: false, hint: 'IMAP4' }],
  ['owa', { ok: false, hint: 'OutlookWebApp' }],
  ['pop', { ok: false, hint: 'POP3' }],
  ['constructor', { ok: false }],
])('inside a list %s counts only when it is whole', (written, expected) => {
  expect(findWholeWord(written, protocols.words)).toMatchObject(expected);
});
