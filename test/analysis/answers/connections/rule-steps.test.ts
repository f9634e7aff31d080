import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../src/analysis/answers/connections/connection-cases.ts';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { ruleSteps } from '../../../../src/analysis/answers/connections/rule-steps.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../../src/model/generated/wire.generated.ts';
import { reference } from '../../../../src/reference/reference.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const under = { readings: defaultReadings, semantics: reference };

function stepsFor(script: string, asked: AskedConnection) {
  const rules = openRules(inventoryOf({ 'a.ps1': script }));
  const [first] = casesOf(asked, rules, { recipient: { city: 'Oslo' }, knows: (name) => name === 'city' });
  if (first === undefined) throw new Error('no case');
  return ruleSteps(rules, first.known, under);
}
const texts = (script: string, asked: AskedConnection): readonly string[] =>
  stepsFor(script, asked).map(({ text }) => text);

const POP3 = { protocol: 'POP3', clientIPAddress: '192.0.2.5', username: 'contoso\\lena' } as const;

describe('ruleSteps', () => {
  it('says of a rule all conditions that fail, and those that hold', () => {
    const rule =
      "New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols REST -AnyOfClientIPAddressesOrRanges 203.0.113.0/24 -UsernameMatchesAnyOfPatterns '*lena' -UserRecipientFilter \"City -eq 'Bern'\"";
    expect(texts(rule, POP3)).toEqual([
      "rule `A` (priority 1, DenyAccess) does not apply: anyOfProtocols wants `REST`, the connection has `POP3`; anyOfClientIPAddressesOrRanges wants `203.0.113.0/24`, the connection has `192.0.2.5`; userRecipientFilter `City -eq 'Bern'` does not hold for city `Oslo`; what holds: usernameMatchesAnyOfPatterns `*lena` matches `contoso\\lena`",
    ]);
  });

  it('says of an exception that it exempts, or that it does not', () => {
    const rule = (range: string): string =>
      `New-ClientAccessRule A -Action DenyAccess -ExceptAnyOfClientIPAddressesOrRanges ${range}`;
    expect(texts(rule('192.0.2.0/24'), POP3)).toEqual([
      'rule `A` (priority 1, DenyAccess) does not apply: exceptAnyOfClientIPAddressesOrRanges `192.0.2.0/24` exempts `192.0.2.5`',
    ]);
    expect(texts(rule('203.0.113.1'), POP3)).toEqual([
      'rule `A` (priority 1, DenyAccess) applies (it has no condition; exceptAnyOfClientIPAddressesOrRanges exempts nothing here) and decides: DenyAccess; later rules are not looked at',
    ]);
  });

  it('says what would have to be known, and that what follows hangs on it', () => {
    const rules = `New-ClientAccessRule A -Action AllowAccess -AnyOfProtocols POP3 -AnyOfClientIPAddressesOrRanges 192.0.2.0/24,192.0.3.0/24 -ExceptUsernameMatchesAnyOfPatterns 'x*'
New-ClientAccessRule B -Action DenyAccess -UserRecipientFilter "Department -eq 'IT'"
New-ClientAccessRule C -Action DenyAccess -AnyOfProtocols $p
New-ClientAccessRule D -Action DenyAccess`;
    expect(texts(rules, { protocol: 'POP3' })).toEqual([
      'rule `A` (priority 1, AllowAccess) may apply: anyOfClientIPAddressesOrRanges wants one of `192.0.2.0/24`, `192.0.3.0/24`, and the address of the client is not given; exceptUsernameMatchesAnyOfPatterns exempts `x*`, and the username is not given; what holds: anyOfProtocols has `POP3`',
      "rule `B` (priority 2, DenyAccess) may apply: userRecipientFilter wants `Department -eq 'IT'`, and of the mailbox department is not known",
      'rule `C` (priority 3, DenyAccess) may apply: its anyOfProtocols is not known',
      'rule `D` (priority 4, DenyAccess) applies (it has no condition) and decides where no rule above it applies: DenyAccess; later rules are not looked at',
    ]);
  });

  it('does not say the action of a rule whose action is not known, nor a number that is none', () => {
    expect(texts('New-ClientAccessRule A -Action $a', POP3)).toEqual([
      'rule `A` (priority 1, its action is not known) applies (it has no condition) and decides; later rules are not looked at',
    ]);
    expect(texts('New-ClientAccessRule A -Action DenyAccess -Priority $p', POP3)[0]).toContain(
      'rule `A` (its number is not known, DenyAccess) applies',
    );
  });

  it('has places, clause and status', () => {
    const steps = stepsFor(
      'New-ClientAccessRule A -Action AllowAccess -AnyOfProtocols REST\nNew-ClientAccessRule B -Action AllowAccess -Enabled $false\nNew-ClientAccessRule C -Action DenyAccess',
      POP3,
    );
    expect(steps.map(({ places, clause, status }) => [places[0]?.line, clause, status])).toEqual([
      [1, 'CAR-PROTOCOL', 'documented'],
      [2, 'CAR-ENABLED', 'chosen'],
      [3, 'CAR-FIRST-MATCH', 'documented'],
    ]);
  });

  it('tells many rules together, but for the first and for those that may apply', () => {
    const rules = Array.from({ length: 100 }, (_, index) => {
      const wants = index === 60 ? '-AnyOfProtocols $p' : index % 2 === 0 ? '-AnyOfProtocols REST' : '-Enabled $false';
      return `New-ClientAccessRule R${index} -Action DenyAccess ${wants}`;
    });
    const told = texts([...rules, 'New-ClientAccessRule Last -Action DenyAccess'].join('\n'), POP3);
    expect(told).toHaveLength(13);
    expect(told[10]).toContain('rule `R60` (priority 61, DenyAccess) may apply');
    expect(told[11]).toBe(
      'the other 89 rules between `R10` and `R99`: 45 are disabled, 44 do not apply by anyOfProtocols',
    );
    expect(told[12]).toContain('rule `Last`');
  });

  it('is one line whatever a name holds', () => {
    const [text = ''] = texts('New-ClientAccessRule "A`n\u001b[31m\'`"" -Action DenyAccess', POP3);
    expect(text).toMatch(/^rule `A\\n\\u001b\[31m'"` \(priority 1, DenyAccess\) applies/);
  });
});
