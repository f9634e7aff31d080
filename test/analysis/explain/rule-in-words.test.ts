import { describe, expect, it } from 'vitest';
import { openRules } from '../../../src/analysis/answers/connections/open-rules.ts';
import { ruleInWords } from '../../../src/analysis/explain/rule-in-words.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const words = (script: string): readonly string[] => openRules(inventoryOf({ 'a.ps1': script })).map(ruleInWords);

describe('ruleInWords', () => {
  it('says when a rule applies, and when it does not', () => {
    expect(openRules(caseInventory('car-blocked-mapi-trace')).map(ruleInWords)).toEqual([
      '1 `Office addresses`: AllowAccess when the address is in `192.0.2.0/24` or `198.51.100.64-198.51.100.95`',
      '2 `Outlook only inside`: DenyAccess when the protocol is `OutlookAnywhere`',
    ]);
    const script =
      "New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols POP3 -UsernameMatchesAnyOfPatterns '*x' -AnyOfAuthenticationTypes BasicAuthentication -ExceptAnyOfClientIPAddressesOrRanges 192.0.2.1,192.0.2.2 -ExceptUsernameMatchesAnyOfPatterns 'a\\b' -UserRecipientFilter \"City -eq 'Oslo'\"";
    expect(words(script)).toEqual([
      "1 `A`: DenyAccess when the protocol is `POP3` and the sign-in is `BasicAuthentication` and the username fits `*x` and the mailbox fits `City -eq 'Oslo'`, except when the address is in `192.0.2.1` or `192.0.2.2` or the username fits `a\\b`",
    ]);
  });

  it('says that it always applies, that it is off, for users only, or not known whole', () => {
    expect(words('New-ClientAccessRule A -Action DenyAccess -Enabled $false -Scope Users')).toEqual([
      '1 `A`: DenyAccess always (turned off; for users only, not for middle tiers)',
    ]);
    expect(words('New-ClientAccessRule A -Action $a -Priority $p -AnyOfProtocols $x')).toEqual([
      'number not known `A`: action not known always (its anyOfProtocols is not known)',
    ]);
  });

  it('counts what is too much to name', () => {
    const many = Array.from({ length: 9 }, (_, index) => `192.0.2.${index}`).join(',');
    expect(words(`New-ClientAccessRule A -Action DenyAccess -AnyOfClientIPAddressesOrRanges ${many}`)[0]).toContain(
      '`192.0.2.4`, `192.0.2.5` or any of 3 more',
    );
  });
});
