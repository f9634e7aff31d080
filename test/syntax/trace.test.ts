import { describe, expect, it } from 'vitest';
import type { Look, TraceStep } from '../../src/model/trace.ts';
import { printTrace } from '../../src/syntax/trace.ts';

const rule = (look: Look): TraceStep => ({ kind: 'rule', name: 'Block', priority: 2, action: 'DenyAccess', look });
const failed = (values: readonly string[]): TraceStep =>
  rule({ kind: 'condition-failed', clause: 'CAR-PROTOCOL', field: 'anyOfProtocols', values, actual: 'REST' });
const policy = (counts: boolean, covers: boolean | 'scope-lost'): TraceStep => ({
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

const STEPS: readonly (readonly [TraceStep, string])[] = [
  [
    { kind: 'bypass', clause: 'CAR-MIDDLE-TIER-BYPASS' },
    'the connection comes from a middle tier owned by Microsoft: it is allowed before any rule is looked at',
  ],
  [
    rule({ kind: 'applies', clause: 'CAR-FIRST-MATCH' }),
    'rule `Block` (priority 2, DenyAccess) applies and decides: DenyAccess; later rules are not looked at',
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
      actual: '10.1.2.3',
    }),
    'rule `Block` (priority 2, DenyAccess) does not apply: exceptAnyOfClientIPAddressesOrRanges `10.0.0.0/8` exempts `10.1.2.3`',
  ],
  [{ kind: 'no-rule', clause: 'CAR-NO-RULE', action: 'AllowAccess' }, 'no rule applies: AllowAccess'],
  [policy(false, false), 'policy `Staff` (RestrictAccess on `staff`) does not count for this app'],
  [
    policy(true, 'scope-lost'),
    'policy `Staff` (RestrictAccess on `staff`) counts for this app, but its scope is not in the directory: it covers nothing',
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
  [access('AAP-OTHERWISE-GRANTED', []), 'Granted: nothing denies or restricts this app'],
  [range(true), 'range `10.0.0.0/8` matches `10.1.2.3`'],
  [range(false), 'range `10.0.0.0/8` does not match `10.1.2.3`'],
  [{ kind: 'refused', clause: 'IP-IPV4', message: '`x` is no address' }, 'refused: `x` is no address'],
];

describe('printTrace', () => {
  it.each(STEPS)('puts %j into one line', (step, line) => {
    expect(printTrace([step])).toEqual([line]);
  });

  it('gives each step its line, in order', () => {
    expect(printTrace(STEPS.map(([step]) => step))).toEqual(STEPS.map(([, line]) => line));
    expect(printTrace([])).toEqual([]);
  });

  it('is never silent about a step of a kind that it does not know', () => {
    const unknown: unknown = { kind: 'guess' };
    expect(() => printTrace([unknown as TraceStep])).toThrow('internal error: unexpected {"kind":"guess"}');
  });
});
