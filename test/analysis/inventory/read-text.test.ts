import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/analysis/inventory/read-text.ts';

describe('texts in any form', () => {
  const formOf = (name: string, text: string): string =>
    readText({ name, bytes: new TextEncoder().encode(text) }, undefined).source.form;

  it.each([
    ['a.ps1', 'Get-ClientAccessRule', 'script'],
    ['a.md', '# x', 'markdown'],
    ['a.txt', 'x', 'text'],
    ['-', 'Name,Priority,Action,AnyOfProtocols\nA,1,DenyAccess,IMAP4\n', 'csv'],
    ['-', '[{"AppId":"x"}]', 'json'],
    ['rules.json', '[{"name":"R","priority":1,"action":"DenyAccess"}]', 'wire'],
    ['x.xml', '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"></Objs>', 'clixml'],
  ])('%s %j is %s', (name, text, form) => {
    expect(formOf(name, text)).toBe(form);
  });

  it.each(['a.json', 'a.ipynb'])('commands in the texts of %s', (name) => {
    const text = '{"advice": ["Remove-ApplicationAccessPolicy -Identity \\"old\\" -Confirm:$false\\n"]}';
    const { read } = readText({ name, bytes: new TextEncoder().encode(text) }, undefined);
    expect(read.calls.map(({ parameters }) => parameters)).toEqual([{ Identity: 'old', Confirm: false }]);
  });

  it('the form that is asked for wins', () => {
    const { source, read } = readText(
      { name: 'a.md', bytes: new TextEncoder().encode('Get-ClientAccessRule A') },
      'script',
    );
    expect([source.form, read.calls.length]).toEqual(['script', 1]);
  });
});
