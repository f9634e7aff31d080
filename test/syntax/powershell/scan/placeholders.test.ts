import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../../src/syntax/powershell/parse.ts';
import { printTree } from '../print-tree.ts';

const PLACEHOLDERS: readonly (readonly [string, string])[] = [
  ['f -a <app> -b <the group of step 2>', 'f -a <app>? -b word"<the group of step 2>"?'],
  ['f <some.one>@contoso.com, <b>', 'f [<some.one>@contoso.com? <b>?]'],
  ['f senders@<tenant>', 'f senders@<tenant>?'],
  [
    'f [Application (client) ID] [robots@contoso.com] [a-z]* [x]',
    'f word"[Application (client) ID]"? [robots@contoso.com]? [a-z]* [x]',
  ],
  ['f ... …', 'f ...? …?'],
  ['f -a <A | B>', 'f -a word"<A | B>"?'],
  ['f > <file>', 'f ><file>?'],
  ['f a@[organization].org a@<your domain>', 'f a@[organization].org? word"a@<your domain>"?'],
];

test.each(PLACEHOLDERS)('a value to be filled in: %s', (text, tree) => {
  const parsed = parsePowerShell(text);
  expect(printTree(text, { ...parsed, faults: [] })).toBe(tree);
  expect(parsed.sureUntil).toBe(text.length);
});

test.each(['f [-Name] <String>', 'f [[-Name] <Id>] -B x', 'f [<CommonParameters>]', 'f -a b [-c <d | e>]'])(
  'a line that shows a syntax: %s',
  (line) => {
    const statement = parsePowerShell(line).script.statements[0];
    expect(statement?.kind === 'pipeline' && statement.elements[0]).toMatchObject({ syntaxLine: true });
  },
);

test('brackets of other kinds show no syntax', () => {
  const statement = parsePowerShell('f -a [b] -c <d> [-]').script.statements[0];
  expect(statement?.kind === 'pipeline' && statement.elements[0]).not.toHaveProperty('syntaxLine');
});
