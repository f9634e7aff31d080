import { expect, it } from 'vitest';
import { endOfBracket, endOfCommand, endOfQuoted } from '../../../../src/syntax/hosts/prose/command-end.ts';

it.each([
  'X -A b| and more words',
  'X -A b|.',
  'X -A b|, and then',
  'X -A b, c -D e|',
  'X -A b, c|; done',
  'X -A "b c"|. Then',
  'X -A {b -eq c} -D|',
  'X -A <b c>, <d>|',
  'X b -A c | Y -D {e}|',
  'X -A b.c@d.e|?',
  'X|, which',
  'X| を見る',
  'X| 명령은 -A',
  'X -A 営業部|',
  'X|\n Esto muestra',
  'X -A b| (ok)',
  'X -A b| – done',
  'X -A b| -> c',
  'X -A b|** bold',
  "X -A (b 'c)') -D e|",
])('%s', (marked) => {
  const end = marked.lastIndexOf('|');
  const text = marked.slice(0, end) + marked.slice(end + 1);
  expect(endOfCommand(text, 1)).toBe(end);
});

it('quotation marks of all kinds and brackets have an end, or none', () => {
  expect(endOfQuoted('“a""b" c', 0)).toBe(6);
  expect(endOfQuoted("'a''b' c", 0)).toBe(6);
  expect(endOfQuoted('"a', 0)).toBeUndefined();
  expect(endOfBracket('(a [b) c] ) d', 0)).toBe(11);
  expect(endOfBracket('(a', 0)).toBeUndefined();
  expect(endOfBracket("{a '}' (b)} c", 0)).toBe(11);
});
