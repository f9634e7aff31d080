import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../../src/syntax/powershell/parse.ts';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['@(1, 2\n3; f)', '@([1 2]; 3; f)'],
  ["@{ a = 1; 'b c' = f x\n  $d = @{}; 5 = if ($e) { 1 }\n}", "@{a=1; 'b c'=f x; $d=@{}; 5=if ($e) {1}}"],
  ['(f).b; (f -a 1) + 2', '(paren f).b\n((paren f -a 1) + 2)'],
  [
    '@{ a = 1, b = 2 }',
    '@{a=[1 UNREAD]; b=2}\nbroken: no value where one belongs at "b"\nbroken: neither a line end nor `;` in a hashtable at "b"',
  ],
];

test.each(CASES)('values in brackets: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});

test('a block keeps what stands between its braces, whatever it is', () => {
  const statement = parsePowerShell("f { City -eq 'x }' # }\n}").script.statements[0];
  const command = statement?.kind === 'pipeline' ? statement.elements[0] : undefined;
  const argument = command?.kind === 'command' ? command.arguments[0] : undefined;
  expect(argument).toMatchObject({ value: { kind: 'block', text: " City -eq 'x }' # }\n" } });
});
