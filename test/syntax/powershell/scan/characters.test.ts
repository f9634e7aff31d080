import { expect, test } from 'vitest';
import {
  END,
  endsWord,
  isBlank,
  isDash,
  isDoubleQuote,
  isNameStart,
  isSingleQuote,
} from '../../../../src/syntax/powershell/scan/characters.ts';

const all = (text: string, is: (code: number) => boolean): boolean =>
  text.split('').every((letter) => is(letter.charCodeAt(0)));

test('characters of a kind, bent and straight', () => {
  expect(all('-–—―', isDash)).toBe(true);
  expect(all('"“”„', isDoubleQuote)).toBe(true);
  expect(all("'‘’‚‛", isSingleQuote)).toBe(true);
  expect(all(' \t\u00a0\u2003\u3000', isBlank)).toBe(true);
  expect(all('aZ_éß日', isNameStart)).toBe(true);
  expect([isDash(0x2012), isBlank(10), isBlank(0x200b), isNameStart(0x31)]).toEqual([false, false, false, false]);
});

test('what ends a word, and what does not', () => {
  expect(all(' \n\t&(),;{|}', endsWord) && endsWord(END)).toBe(true);
  expect(all('<>[]#=@:.-+*/%!?$a0“', (code) => !endsWord(code))).toBe(true);
});
