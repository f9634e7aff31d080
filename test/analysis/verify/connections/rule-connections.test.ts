import { describe, expect, it } from 'vitest';
import { ruleConnections } from '../../../../src/analysis/verify/connections/rule-connections.ts';
import { writtenRules } from '../../../../src/analysis/verify/connections/rule-edits.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../../src/model/generated/wire.generated.ts';
import { answer } from '../../../../src/reference/reference.ts';

const found = (rules: readonly ClientAccessRule[]) =>
  ruleConnections(
    writtenRules(rules).map(({ read }) => read),
    defaultReadings,
    {},
  );
const decider = (rules: readonly ClientAccessRule[], when: Connection) => {
  const said = answer({ chapter: 'client-access-rules', given: { rules: [...rules] }, when }, defaultReadings);
  return 'decidedBy' in said ? said.decidedBy?.[0] : undefined;
};
const RULES: readonly ClientAccessRule[] = [
  { name: 'office', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['192.0.2.0/24'] },
  {
    name: 'mail',
    priority: 2,
    action: 'DenyAccess',
    anyOfProtocols: ['POP3', 'IMAP4'],
    exceptUsernameMatchesAnyOfPatterns: ['contoso\\svc*'],
    scope: 'Users',
  },
  { name: 'off', priority: 3, action: 'DenyAccess', anyOfProtocols: ['REST'], enabled: false },
];

describe('connections for rules', () => {
  const all = found(RULES).connections;
  const of = (at: number) => all.filter(({ madeFor }) => madeFor.includes(at)).map(({ connection }) => connection);

  it('are decided by each rule for each of its values, past those above', () => {
    const byMail = of(1).filter((when) => decider(RULES, when) === 'mail');
    expect(new Set(byMail.map(({ protocol }) => protocol))).toEqual(new Set(['POP3', 'IMAP4']));
    const byOffice = of(0).filter((when) => decider(RULES, when) === 'office');
    expect(byOffice.map(({ clientIPAddress }) => clientIPAddress)).toEqual(
      expect.arrayContaining(['192.0.2.0', '192.0.2.255']),
    );
  });

  it('are exempted by each exception, or nearly', () => {
    const names = of(1)
      .filter(({ protocol }) => protocol === 'POP3' || protocol === 'IMAP4')
      .map(({ username }) => username);
    expect(names).toEqual(expect.arrayContaining(['contoso\\svc-lena', 'fabrikam\\svc-lena']));
  });

  it('are what a rule that is off would decide', () => {
    expect(of(2)).toContainEqual(expect.objectContaining({ protocol: 'REST', clientIPAddress: '192.0.1.255' }));
  });

  it('meet a rule below one that decides otherwise', () => {
    const inside = of(1).filter(
      ({ clientIPAddress, protocol }) => clientIPAddress.startsWith('192.0.2.') && protocol === 'IMAP4',
    );
    expect(inside.filter((when) => decider(RULES, when) === 'office')).not.toEqual([]);
  });

  it('come through a middle tier where a rule has a scope, and there alone', () => {
    const apart = all.filter(({ connection }) => connection.middleTier === 'thirdParty');
    expect(apart.map(({ madeFor }) => madeFor)).toEqual([[1]]);
  });

  it('are shared out among rules that name too many values, which is said', () => {
    const ranges = Array.from({ length: 2_000 }, (_, at) => `10.${at >> 8}.${at & 255}.16/28`);
    expect(
      found([{ name: 'a', priority: 1, action: 'DenyAccess', anyOfClientIPAddressesOrRanges: ranges }]).isCut,
    ).toBe(true);
    expect(found(RULES).isCut).toBe(false);
  });
});
