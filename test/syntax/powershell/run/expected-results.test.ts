import { describe, expect, it } from 'vitest';
import { listed } from '../../../support/scripts.ts';

const test = 'Test-ApplicationAccessPolicy -Identity a -AppId b';
const expectations = (script: string): readonly string[] =>
  listed(script).map((line) => /expects (\w+)/.exec(line)?.[1] ?? '');

describe('what a script compares a result with', () => {
  it.each([
    [`$want = 'Granted'; $got = (${test}).AccessCheckResult; if ($got -ne $want) { 'no' }`, 'Granted'],
    [`foreach ($t in @(@{ e = 'Denied' })) { $r = ${test}; if ($r.AccessCheckResult -eq $t.e) { 'pass' } }`, 'Denied'],
    [`if ((${test}).AccessCheckResult -ne 'Denied') { throw 'open' }`, 'Denied'],
    [`$r = ${test}; if ($r.AccessCheckResult -eq 'Denied') { Write-Warning 'closed' }`, 'Granted'],
    [`$r = ${test}; if ($r.AccessCheckResult -eq 'Granted') { 'fine' } else { exit 1 }`, 'Granted'],
    [`(${test}).AccessCheckResult | Should -Be 'Granted'`, 'Granted'],
    [`(${test}).AccessCheckResult | Should -BeExactly 'Denied'`, 'Denied'],
    [`$r = ${test}; Write-Host "for a: $($r.AccessCheckResult) (should be Granted)"`, 'Granted'],
    [`"Expected: Denied, got $((${test}).AccessCheckResult)"`, 'Denied'],
    [
      `$r = ${test}; if ($r.AccessCheckResult -eq 'Granted') { Write-Host y -ForegroundColor Green } else { Write-Host n -ForegroundColor Red }`,
      'Granted',
    ],
  ])('%s: %s', (script, expected) => {
    expect(expectations(script)).toEqual([expected]);
  });

  it.each([
    `$r = ${test}; if ($r.AccessCheckResult -eq 'Denied') { 'denied' } else { 'granted' }`,
    `$r = ${test}; if ("$($r.AccessCheckResult)" -eq 'Denied') { throw }`,
    `$r = ${test}; if ($r.AppId -ne $want) { throw }`,
    `$r = ${test}; $want = 'Passed'; if ($r.AccessCheckResult -ne $want) { throw }`,
    `$r = ${test}; if ($r.InScope -eq $true) { 'in' }`,
    `(${test}).AccessCheckResult | Should -Not -Be 'Granted'`,
    `$r = ${test}; $r | Should -Be $env:WANT`,
    `$r = ${test}; "$r should be Granted or Denied"`,
    `$r = ${test}; "$($r.AccessCheckResult)"; 'should be Granted'`,
  ])('%s says nothing', (script) => {
    expect(expectations(script)).toEqual(['']);
  });
});
