import { describe, expect, it } from 'vitest';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { ruleChangeWords } from '../../../../src/analysis/explain/changes/rule-words.ts';
import { inventoryOf } from '../../inventory/reading.ts';

describe('ruleChangeWords', () => {
  it('make a rule', () => {
    const rule = {
      name: 'Allow contoso\\lena',
      action: 'AllowAccess',
      priority: 1,
      anyOfProtocols: ['POP3', 'IMAP4'],
      anyOfClientIPAddressesOrRanges: ['192.0.2.5'],
      usernameMatchesAnyOfPatterns: ['contoso\\lena'],
      scope: 'Users',
    } as const;
    expect(ruleChangeWords({ kind: 'new-rule', rule })).toEqual({
      kind: 'new-rule',
      text: 'make a rule `Allow contoso\\lena` above all others: AllowAccess over POP3, IMAP4 from 192.0.2.5 as contoso\\lena',
      powershell:
        "New-ClientAccessRule -Name 'Allow contoso\\lena' -Action AllowAccess -AnyOfProtocols POP3,IMAP4 -AnyOfClientIPAddressesOrRanges '192.0.2.5' -UsernameMatchesAnyOfPatterns 'contoso\\lena' -Scope Users -Priority 1",
      places: [],
    });
    const always = { name: 'A', action: 'DenyAccess', priority: 1 } as const;
    expect(ruleChangeWords({ kind: 'new-rule', rule: always }).text).toContain('DenyAccess always');
    const wide = { ...always, userRecipientFilter: "City -eq 'Rome'" };
    expect(ruleChangeWords({ kind: 'new-rule', rule: wide, wider: 'for both' }).text).toMatch(
      /: DenyAccess where City -eq 'Rome' \(for both\)$/,
    );
  });

  it('remove a rule, or turn it off', () => {
    const [rule] = openRules(inventoryOf({ 'a.ps1': 'New-ClientAccessRule "O\'Neil" -Action DenyAccess' }));
    if (rule === undefined) throw new Error('no rule');
    expect(ruleChangeWords({ kind: 'remove-rule', rule })).toEqual({
      kind: 'remove-rule',
      text: "remove the rule `O'Neil`, or turn it off, which does the same: Set-ClientAccessRule -Identity 'O''Neil' -Enabled $false",
      powershell: "Remove-ClientAccessRule -Identity 'O''Neil'",
      places: [expect.objectContaining({ file: 'a.ps1', line: 1 })],
    });
  });
});
