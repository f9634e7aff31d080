import { expect, it } from 'vitest';
import { silentTests } from '../../../../src/analysis/verify/questions/silent-tests.ts';
import { APP, inventoryIn, verified } from '../verified.ts';

const test = (rest: string) => `Test-ApplicationAccessPolicy -AppId ${APP} -Identity ${rest}\n`;

it('tests that say nothing of what must come out are counted, those of rules too', () => {
  const script = `${test('a@contoso.com # Granted')}\n${test('b@contoso.com # the chief')}\n${test('c@contoso.com')}\nTest-ClientAccessRule -User a -Protocol POP3\n`;
  expect(silentTests(inventoryIn({ 'a.ps1': script })).map(({ file, line }) => `${file}:${line}`)).toEqual([
    'a.ps1:3',
    'a.ps1:5',
    'a.ps1:7',
  ]);
  expect(verified({ 'a.ps1': script }).silent).toHaveLength(3);
});

it('the rounds of a loop are one', () => {
  expect(silentTests(inventoryIn({ 'a.ps1': `'a', 'b' | % { ${test('$_').trim()} }\n` }))).toHaveLength(1);
});

it('a test whose answer is recorded is none', () => {
  const log = `PS C:\\> ${test('a@contoso.com')}\nAppId             : ${APP}\nMailbox           : a\nAccessCheckResult : Granted\n\n`;
  expect(silentTests(inventoryIn({ 'a.txt': log }))).toEqual([]);
});
