import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../src/analysis/answers/connections/connection-cases.ts';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { deciderWords, decisionOf, decisionSteps } from '../../../../src/analysis/answers/connections/rule-decision.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../../src/model/generated/wire.generated.ts';
import type { SomeReadings } from '../../../../src/model/readings.ts';
import { reference } from '../../../../src/reference/reference.ts';
import { inventoryOf } from '../../inventory/reading.ts';

function decide(script: string, asked: AskedConnection, chosen: SomeReadings = {}) {
  const rules = openRules(inventoryOf({ 'a.ps1': script }));
  const [first] = casesOf(asked, rules, { recipient: {}, knows: () => true });
  if (first === undefined) throw new Error('no case');
  const readings = { ...defaultReadings, ...chosen };
  const decision = decisionOf({ rules, known: first.known, readings, chosen, semantics: reference });
  const steps = decisionSteps({ rules, known: first.known, readings, chosen }, decision).map(({ text }) => text);
  return { decision, steps };
}

const POP3 = { protocol: 'POP3', clientIPAddress: '192.0.2.5', username: 'contoso\\lena' } as const;

describe('decisionOf', () => {
  it('names the rule that decides, and what other readings make of it', () => {
    const script = 'New-ClientAccessRule A -Action DenyAccess -AnyOfClientIPAddressesOrRanges 192.0.2.128/24';
    const { decision } = decide(script, { ...POP3, clientIPAddress: '192.0.2.5' });
    expect(decision).toMatchObject({ answer: 'DenyAccess', decidedBy: ['A'], clause: 'CAR-FIRST-MATCH' });
    expect(decision.depends).toEqual([
      {
        readings: { 'cidr-host-bits': ['from-host'], 'no-rule-matches': ['allow'] },
        answer: 'AllowAccess',
        decidedBy: [],
      },
    ]);
    const chosen = decide(script, POP3, { 'cidr-host-bits': 'from-host' }).decision;
    expect(chosen).toMatchObject({ answer: 'AllowAccess', clause: 'CAR-NO-RULE' });
    expect(chosen.depends).toEqual([
      { readings: { 'no-rule-matches': ['deny'] }, answer: 'DenyAccess', decidedBy: [] },
    ]);
  });

  it('is known where every rule that may apply does the same', () => {
    const script = `New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols $p
New-ClientAccessRule B -Action DenyAccess`;
    expect(decide(script, POP3).decision).toMatchObject({ answer: 'DenyAccess', decidedBy: ['A', 'B'] });
  });

  it('is not known where they do not, and says what would have to be known, with rule and place', () => {
    const script = `New-ClientAccessRule A -Action AllowAccess -AnyOfProtocols $p
New-ClientAccessRule B -Action DenyAccess`;
    const { decision, steps } = decide(script, POP3);
    expect(decision.because).toBe(
      'rule `A` (priority 1, AllowAccess) at a.ps1:1 may apply: its anyOfProtocols is not known; otherwise rule `B` (priority 2, DenyAccess) at a.ps1:2 decides: DenyAccess',
    );
    expect(decision).toMatchObject({ answer: 'not known', decidedBy: [] });
    expect(steps.at(-1)).toBe(`not known: ${decision.because}`);
  });

  it('is not known where the action is not', () => {
    expect(decide('New-ClientAccessRule A -Action $a', POP3).decision.because).toBe(
      'rule `A` (priority 1, its action is not known) at a.ps1:1 decides',
    );
  });

  it('names a few of many rules that may apply', () => {
    const many = Array.from(
      { length: 6 },
      (_, n) => `New-ClientAccessRule R${n} -Action DenyAccess -AnyOfProtocols $p`,
    );
    const { because = '' } = decide(many.join('\n'), POP3).decision;
    expect(because).toMatch(/`R2` [^;]*; and 3 more rules; otherwise no rule applies, which means AllowAccess$/);
  });
});

describe('decisionSteps', () => {
  it('ends by what decides where no rule does', () => {
    expect(decide('New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols REST', POP3).steps.at(-1)).toBe(
      'no rule applies: AllowAccess (no-rule-matches=allow, CAR-NO-RULE)',
    );
    const open = decide('New-ClientAccessRule A -Action AllowAccess -AnyOfProtocols $p', POP3);
    expect(open.steps.at(-1)).toBe('where none of them applies: AllowAccess (no-rule-matches=allow, CAR-NO-RULE)');
  });

  it('looks at no rule where Microsoft stands between', () => {
    const { decision, steps } = decide('New-ClientAccessRule A -Action DenyAccess', {
      ...POP3,
      middleTier: 'microsoft',
    });
    expect(decision).toMatchObject({ answer: 'AllowAccess', decidedBy: [], clause: 'CAR-MIDDLE-TIER-BYPASS' });
    expect(steps).toEqual([expect.stringContaining('AllowAccess, before any rule is looked at')]);
    expect(deciderWords(decision)).toBe('before any rule is looked at');
  });
});

describe('deciderWords', () => {
  it('says by which rule, or that none applies', () => {
    expect(deciderWords({ decidedBy: ['A', 'B'], clause: 'CAR-FIRST-MATCH' })).toBe('by `A` or `B`');
    expect(deciderWords({ decidedBy: [], clause: 'CAR-NO-RULE' })).toBe('as no rule applies');
  });
});
