import { describe, expect, it } from 'vitest';
import { type LiteralVariables, literalOf, textOfTarget } from '../../../src/syntax/exports/literals.ts';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';

function literal(text: string, variables: LiteralVariables = new Map()) {
  const [statement] = parsePowerShell(`$x = ${text}`).script.statements;
  return statement?.kind === 'assignment' ? literalOf(statement.value, variables)?.value : 'no assignment';
}

describe('literalOf', () => {
  it.each([
    ["'a'", 'a'],
    ['"a"', 'a'],
    ['1', '1'],
    ['0x10', '0x10'],
    ['$true', true],
    ['$null', null],
    ["@('a', 'b')", ['a', 'b']],
    ['@()', []],
    ["@('a'\n'b')", ['a', 'b']],
    ["'a' + 'b'", 'ab'],
    ["([string] 'a')", 'a'],
    ['$unknown', undefined],
    ['"a $unknown"', undefined],
    ["@('a', $unknown)", undefined],
    ['Get-Id', undefined],
  ])('%s', (text, value) => {
    expect(literal(text)).toEqual(value);
  });

  it('knows variables in any case', () => {
    const variables: LiteralVariables = new Map([['domain', { value: 'contoso.com' }]]);
    expect(literal('"a@$Domain"', variables)).toBe('a@contoso.com');
  });
});

describe('textOfTarget', () => {
  it('is the word that is assigned to', () => {
    expect(textOfTarget({ kind: 'text', value: 'Identity', bare: true, start: 0, end: 8 })).toBe('Identity');
    expect(textOfTarget({ kind: 'variable', name: 'x', start: 0, end: 2 })).toBe('');
  });
});
