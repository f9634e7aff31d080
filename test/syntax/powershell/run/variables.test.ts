import { expect, it } from 'vitest';
import { readCalls } from '../../../../src/syntax/cmdlets/read-calls.ts';
import { value } from '../../../support/scripts.ts';

it.each([
  ['$true', 'True'],
  ['$NULL', ''],
  ["('a' | ForEach-Object { $PSItem })", 'a'],
  ['$PSScriptRoot', '?'],
  ['$never', '?'],
])('%s is %s', (expression, expected) => {
  expect(value(expression)).toBe(expected);
});

it('says which variable is unknown', () => {
  expect(readCalls('Get-ClientAccessRule $never').notes[0]?.why).toBe(
    'Identity is known only when the script runs: $never',
  );
});
