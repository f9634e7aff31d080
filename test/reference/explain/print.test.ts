import { describe, expect, it } from 'vitest';
import type { Dependence, Effect, PropertyExplanation, RuleExplanation, TraceStep } from '../../../src/model/trace.ts';
import { printTrace } from '../../../src/reference/explain/print.ts';

const rule = (outcome: RuleExplanation | PropertyExplanation): TraceStep & { kind: 'rule' } => ({
  kind: 'rule',
  name: 'Block',
  priority: 2,
  action: 'DenyAccess',
  outcome,
});
const failed = (values: readonly string[]): TraceStep =>
  rule({
    kind: 'condition-failed',
    clause: 'CAR-PROTOCOL',
    field: 'anyOfProtocols',
    values,
    compared: { kind: 'protocol', protocol: 'REST' },
  });
const policy = (counts: boolean, covers: boolean | 'scope-lost' | 'not-known'): TraceStep & { kind: 'policy' } => ({
  kind: 'policy',
  name: 'Staff',
  accessRight: 'RestrictAccess',
  scope: 'staff',
  counts,
  covers,
  clause: 'AAP-COUNTS',
});
const access = (clause: (TraceStep & { kind: 'access' })['clause'], by: readonly string[]): TraceStep => ({
  kind: 'access',
  access: 'Denied',
  clause,
  by,
});
const range = (matches: boolean): TraceStep => ({
  kind: 'range',
  range: '10.0.0.0/8',
  address: '10.1.2.3',
  matches,
  clause: 'IP-CIDR',
});

type Step<K extends TraceStep['kind']> = TraceStep & { readonly kind: K };
const returned = (reading: Step<'returned'>['dependsOn']['reading'], rules: readonly string[]): TraceStep => ({
  kind: 'returned',
  clause: 'TEST-RETURNS',
  rules,
  dependsOn: { axis: 'test-returns', reading, clause: 'TEST-RETURNS' },
});
const cmdlet = (more: { effect?: Effect; refused?: string; message?: string }): TraceStep => ({
  kind: 'cmdlet',
  clause: 'ADM-STEPS',
  cmdlet: 'Set-X',
  subject: 'a',
  refused: undefined,
  message: '',
  ...more,
});
const thenAccess = (decidedBy: readonly string[]): TraceStep => ({
  kind: 'then-access',
  clause: 'PADM-THEN',
  question: { appId: 'app', mailbox: 'julia' },
  decision: { access: 'Granted', decidedBy },
});
const then = (decidedBy: readonly string[]): TraceStep => ({
  kind: 'then',
  clause: 'ADM-THEN',
  connection: {
    protocol: 'POP3',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '10.0.0.1',
    username: 'contoso\\julia',
    recipient: {},
  },
  decision: { action: 'DenyAccess', decidedBy },
});

const bypass = (clause: 'CAR-MIDDLE-TIER-BYPASS' | 'TEST-BYPASS'): TraceStep => ({
  kind: 'bypass',
  clause,
  dependsOn: { axis: 'microsoft-middle-tier', reading: 'bypasses-rules', clause },
});
const noRule = (action: 'AllowAccess' | 'DenyAccess', reading: 'allow' | 'deny'): TraceStep => ({
  kind: 'no-rule',
  clause: 'CAR-NO-RULE',
  action,
  dependsOn: { axis: 'no-rule-matches', reading, clause: 'CAR-NO-RULE' },
});
const allApplications = (
  reading: Dependence<'all-applications'>['reading'],
): { readonly dependsOn: Dependence<'all-applications'> } => ({
  dependsOn: { axis: 'all-applications', reading, clause: 'AAP-ALL-APPLICATIONS' },
});

const STEPS: readonly (readonly [TraceStep, string])[] = [
  [
    bypass('CAR-MIDDLE-TIER-BYPASS'),
    'the connection comes from a middle tier owned by Microsoft: AllowAccess, before any rule is looked at (microsoft-middle-tier=bypasses-rules, CAR-MIDDLE-TIER-BYPASS)',
  ],
  [
    bypass('TEST-BYPASS'),
    'the connection comes from a middle tier owned by Microsoft: Test-ClientAccessRule returns no rule (microsoft-middle-tier=bypasses-rules, TEST-BYPASS)',
  ],
  [
    { ...rule({ kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: [] }), returned: true },
    'rule `Block` (priority 2, DenyAccess) applies (it has no condition): returned',
  ],
  [
    { ...rule({ kind: 'property', clause: 'TEST-RETURNS', matched: undefined }), returned: true },
    'rule `Block` (priority 2, DenyAccess) is returned: it has no condition',
  ],
  [
    rule({ kind: 'property', clause: 'TEST-RETURNS', matched: undefined }),
    'rule `Block` (priority 2, DenyAccess) is returned: it has no condition',
  ],
  [
    rule({ kind: 'no-property', clause: 'TEST-RETURNS', fields: ['anyOfProtocols'] }),
    'rule `Block` (priority 2, DenyAccess) is not returned: anyOfProtocols does not hold',
  ],
  [
    { kind: 'list', clause: 'PADM-FINAL-LIST', of: 'policies', entries: [{ name: 'p', description: null }] },
    'the policies at the end: `p`',
  ],
  [
    returned('all-matching', ['a', 'b']),
    'returns `a`, `b`: every rule that applies (test-returns=all-matching, TEST-RETURNS)',
  ],
  [
    returned('first-matching', ['a']),
    'returns `a`: the first rule that applies, and no other (test-returns=first-matching, TEST-RETURNS)',
  ],
  [
    returned('any-property', ['a']),
    'returns `a`: every rule of which one condition holds, or which has none; exceptions are not looked at (test-returns=any-property, TEST-RETURNS)',
  ],
  [returned('any-property', []), 'returns no rule (test-returns=any-property, TEST-RETURNS)'],
  [
    rule({ kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: [] }),
    'rule `Block` (priority 2, DenyAccess) applies (it has no condition) and decides: DenyAccess; later rules are not looked at',
  ],
  [rule({ kind: 'disabled', clause: 'CAR-ENABLED' }), 'rule `Block` (priority 2, DenyAccess) is disabled: passed over'],
  [
    rule({ kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS', middleTier: 'thirdParty' }),
    'rule `Block` (priority 2, DenyAccess) has the scope Users, and the connection comes through a middle tier (thirdParty): passed over',
  ],
  [
    failed(['IMAP4']),
    'rule `Block` (priority 2, DenyAccess) does not apply: anyOfProtocols wants `IMAP4`, the connection has `REST`',
  ],
  [
    failed(['IMAP4', 'POP3']),
    'rule `Block` (priority 2, DenyAccess) does not apply: anyOfProtocols wants one of `IMAP4`, `POP3`, the connection has `REST`',
  ],
  [
    rule({
      kind: 'exempted',
      clause: 'CAR-EXCEPTIONS-ANY',
      field: 'exceptAnyOfClientIPAddressesOrRanges',
      value: '10.0.0.0/8',
      compared: { kind: 'address', address: '10.1.2.3' },
    }),
    'rule `Block` (priority 2, DenyAccess) does not apply: exceptAnyOfClientIPAddressesOrRanges `10.0.0.0/8` exempts `10.1.2.3`',
  ],
  [noRule('AllowAccess', 'allow'), 'no rule applies: AllowAccess (no-rule-matches=allow, CAR-NO-RULE)'],
  [noRule('DenyAccess', 'deny'), 'no rule applies: DenyAccess (no-rule-matches=deny, CAR-NO-RULE)'],
  [policy(false, false), 'policy `Staff` (RestrictAccess on `staff`) does not count for this app'],
  [
    policy(true, 'scope-lost'),
    'policy `Staff` (RestrictAccess on `staff`) counts for this app but its scope is not in the directory: it covers nothing',
  ],
  [
    policy(true, 'not-known'),
    'policy `Staff` (RestrictAccess on `staff`) counts for this app but its scope is not in the directory: whether it covers the mailbox is not known',
  ],
  [{ kind: 'not-known', clause: 'AAP-VALID', because: '`x` is nobody' }, 'not known: `x` is nobody'],
  [
    {
      kind: 'then-access',
      clause: 'PADM-THEN',
      question: { appId: 'app', mailbox: 'x' },
      decision: { access: 'not known', because: '`x` is nobody' },
    },
    'then `app` to `x`: not known, because `x` is nobody',
  ],
  [policy(true, true), 'policy `Staff` (RestrictAccess on `staff`) counts for this app and covers the mailbox'],
  [
    policy(true, false),
    'policy `Staff` (RestrictAccess on `staff`) counts for this app and does not cover the mailbox',
  ],
  [
    access('AAP-DENY-FIRST', ['a', 'b']),
    'Denied by `a`, `b`: a DenyAccess policy that covers the mailbox comes before everything else',
  ],
  [
    access('AAP-RESTRICT-GRANTS', ['a']),
    'Granted by `a`: no DenyAccess policy covers the mailbox, and a RestrictAccess policy does',
  ],
  [
    access('AAP-RESTRICT-CLOSES', ['a']),
    'Denied by `a`: the app is restricted, and no RestrictAccess policy covers the mailbox',
  ],
  [
    access('AAP-OTHERWISE-GRANTED', []),
    'Granted: no DenyAccess policy covers the mailbox, and no RestrictAccess policy counts for this app',
  ],
  [
    { ...policy(false, false), ...allApplications('fallback') },
    'policy `Staff` (RestrictAccess on `staff`) does not count for this app: it is for all apps, and a policy names this one (all-applications=fallback, AAP-ALL-APPLICATIONS)',
  ],
  [
    { ...policy(false, false), ...allApplications('ignored') },
    'policy `Staff` (RestrictAccess on `staff`) does not count for this app: it is for all apps, which means none (all-applications=ignored, AAP-ALL-APPLICATIONS)',
  ],
  [
    { ...policy(true, true), ...allApplications('joins') },
    'policy `Staff` (RestrictAccess on `staff`) counts for this app, as for all apps, and covers the mailbox',
  ],
  [
    cmdlet({ effect: { now: [], gone: [] } }),
    'Set-X `a` is carried out: the list has the same names and numbers as before',
  ],
  [
    cmdlet({
      effect: {
        now: [
          { name: 'b', priority: 1 },
          { name: 'c', priority: 2 },
        ],
        gone: ['a'],
      },
    }),
    'Set-X `a` is carried out: gone `a`; now 1 `b`, 2 `c`',
  ],
  [
    cmdlet({ effect: { now: [{ name: 'b', description: '' }], gone: [] } }),
    'Set-X `a` is carried out: now `b` (described as ``)',
  ],
  [cmdlet({}), 'Set-X `a` is carried out'],
  [
    cmdlet({ refused: 'rule-not-found', message: 'there is no rule `a`' }),
    'Set-X `a` is refused, rule-not-found: there is no rule `a`; nothing changes',
  ],
  [
    {
      kind: 'list',
      clause: 'ADM-FINAL-LIST',
      of: 'rules',
      entries: [
        { name: 'a', priority: 1 },
        { name: 'b', priority: 3 },
      ],
    },
    'the rules at the end: 1 `a`, 3 `b`',
  ],
  [{ kind: 'list', clause: 'PADM-FINAL-LIST', of: 'policies', entries: [] }, 'at the end there are no policies'],
  [then(['a']), 'then POP3 with BasicAuthentication from `10.0.0.1` as `contoso\\julia`: DenyAccess by `a`'],
  [then([]), 'then POP3 with BasicAuthentication from `10.0.0.1` as `contoso\\julia`: DenyAccess, decided by no rule'],
  [thenAccess(['a', 'b']), 'then `app` to `julia`: Granted by `a`, `b`'],
  [thenAccess([]), 'then `app` to `julia`: Granted, decided by no policy'],
  [
    { kind: 'pattern', pattern: '*a', username: 'x\\b', matches: false, clause: 'WILD-WHOLE' },
    'pattern `*a` does not match `x\\b`',
  ],
  [{ kind: 'filter', filter: 'City -eq 1', matches: true, clause: 'OPATH-EQ' }, 'filter `City -eq 1` holds'],
  [range(true), 'range `10.0.0.0/8` matches `10.1.2.3`'],
  [range(false), 'range `10.0.0.0/8` does not match `10.1.2.3`'],
  [
    { kind: 'refused', clause: 'IP-IPV4', reason: 'invalid-value address', message: '`x` is no address' },
    'refused: `x` is no address',
  ],
];

describe('printTrace', () => {
  it.each(STEPS)('puts %j into one line', (step, line) => {
    expect(printTrace([step])).toEqual([line]);
  });

  it('gives each step its line, in order', () => {
    expect(printTrace(STEPS.map(([step]) => step))).toEqual(STEPS.map(([, line]) => line));
    expect(printTrace([])).toEqual([]);
  });

  it('lets no name break the line or reach the terminal raw', () => {
    const name = 'a\nerror: \u001b[31m\u202e';
    const step: TraceStep = { ...rule({ kind: 'disabled', clause: 'CAR-ENABLED' }), name };
    expect(printTrace([step])).toEqual([
      'rule `a\\u000aerror: \\u001b[31m\\u202e` (priority 2, DenyAccess) is disabled: passed over',
    ]);
  });

  it('is never silent about a step of a kind that it does not know', () => {
    const unknown: unknown = { kind: 'guess' };
    expect(() => printTrace([unknown as TraceStep])).toThrow('internal error: unexpected {"kind":"guess"}');
  });
});
