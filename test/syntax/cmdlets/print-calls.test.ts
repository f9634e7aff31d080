import { expect, test } from 'vitest';
import { printCalls } from '../../../src/syntax/cmdlets/print.ts';

const NEW = 'New-ClientAccessRule';

test.each<[string, Parameters<typeof printCalls>[0][number], string]>([
  ['numbers stay bare', { cmdlet: NEW, parameters: { Name: 'a b', Priority: '2' } }, `${NEW} -Name 'a b' -Priority 2`],
  [
    'a switch has its value behind a colon',
    { cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: '5', Confirm: false, WhatIf: true } },
    "Remove-ClientAccessRule -Identity '5' -Confirm:$false -WhatIf",
  ],
  [
    'what is unknown is a variable that nobody assigns',
    { cmdlet: NEW, parameters: { Name: null, AnyOfProtocols: [null, 'REST'], WhatIf: null } },
    `${NEW} -Name $unknownName -AnyOfProtocols $unknownAnyOfProtocols,REST -WhatIf:$unknownWhatIf`,
  ],
  [
    'hashtables of parts',
    { cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'a', AnyOfProtocols: { Add: ['IMAP4', 'POP3'] } } },
    "Set-ClientAccessRule -Identity a -AnyOfProtocols @{Add='IMAP4','POP3'}",
  ],
  [
    'what comes down the pipeline',
    { cmdlet: 'Remove-ClientAccessRule', parameters: {}, pipelineInput: true },
    '$unknownInput | Remove-ClientAccessRule',
  ],
  [
    'what a test must say',
    { cmdlet: 'Test-ApplicationAccessPolicy', parameters: { Identity: 'a', AppId: 'b' }, expect: 'Denied' },
    'Test-ApplicationAccessPolicy -Identity a -AppId b # Denied',
  ],
  [
    'what PowerShell refuses',
    { cmdlet: NEW, parameters: { Name: 'a' }, binds: false },
    `# PowerShell refuses this: ${NEW} -Name a`,
  ],
  ['what is not run', { cmdlet: NEW, parameters: { Name: 'a' }, maybe: true }, `# not run: ${NEW} -Name a`],
])('%s', (_, call, line) => {
  expect(printCalls([call])).toBe(`${line}\n`);
});

test('one call a line', () => {
  const call = { cmdlet: NEW, parameters: { Name: 'a\nb' } };
  expect(printCalls([call, call])).toBe(`${NEW} -Name ('a' + [char]0xa + 'b')\n`.repeat(2));
  expect(printCalls([])).toBe('');
});
