import { expect, it } from 'vitest';
import { wholeOf } from '../../../../src/syntax/hosts/mapped-text.ts';
import { dialectOf } from '../../../../src/syntax/hosts/programs/dialects.ts';
import { hole } from '../../../../src/syntax/hosts/programs/holes.ts';
import { joinedLiterals } from '../../../../src/syntax/hosts/programs/joins.ts';
import { piecesOf } from '../../../../src/syntax/hosts/programs/literals.ts';

function texts(program: string): readonly (readonly string[])[] {
  const literals = piecesOf(wholeOf(program), dialectOf('const a = 1;'));
  return joinedLiterals(program, literals).map(({ value, conditional }) => [
    value.text,
    ...conditional.map(({ text }) => text),
  ]);
}

it.each([
  ["x = 'a' + 'b';", [['ab']]],
  ["x = 'a' + name + 'b';", [[`a${hole('name')}b`]]],
  ["x = 'a' + name;", [[`a${hole('name')}`]]],
  ["x = ['a',\n 'b'];", [['a\nb']]],
  ["x = 'a'; x += 'b';", [['ab']]],
  ["x = 'a'; y += 'b';", [['a'], ['b']]],
  ["x = 'a';\nif (y) x += 'b';\nx += 'c';", [['ac', 'b']]],
  ["log('a');\nlog('b');", [['a\nb']]],
  ["log('a');\nrun('b');", [['a'], ['b']]],
  ["return 'a'\nreturn 'b'", [['a'], ['b']]],
])('%s', (program, expected) => {
  expect(texts(program)).toEqual(expected);
});
