import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCmdlet, signatures } from '../../../../src/syntax/cmdlets/signatures/signatures.ts';

test('they are the cmdlets that CMD-CMDLETS names', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../spec/cmdlets.md'), 'utf8');
  const [, clause = ''] = /### CMD-CMDLETS\n+([^#]+?)\n\n/.exec(page) ?? [];
  for (const noun of new Set(Object.keys(signatures).map((name) => name.split('-')[1] ?? '')))
    expect(clause).toContain(noun);
  expect(Object.keys(signatures)).toHaveLength(31);
});

test('none has two parameters at one position, nor one that is there twice in another case', () => {
  for (const { parameters } of Object.values(signatures)) {
    const positions = Object.values(parameters).flatMap(({ position }) => position ?? []);
    expect(new Set(positions).size).toBe(positions.length);
    const names = Object.keys(parameters);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  }
});

test.each(['get-clientaccessrule', 'ExchangeOnlineManagement\\Get-ClientAccessRule', 'GET-CLIENTACCESSRULE'])(
  '%s is found',
  (name) => {
    expect(findCmdlet(name)?.cmdlet).toBe('Get-ClientAccessRule');
  },
);

test.each(['Get-Mailbox', 'constructor', '', 'Get-ClientAccessRule '])('%j is not', (name) => {
  expect(findCmdlet(name)).toBeUndefined();
});
