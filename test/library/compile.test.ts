import { describe, expect, it } from 'vitest';
import { answer, explain } from '../../src/library/answer.ts';
import { type ConnectionColumns, compile, compilePolicies } from '../../src/library/compile.ts';
import type { ClientAccessRule, Connection } from '../../src/model/generated/wire.generated.ts';
import { valid } from '../../src/model/invariant.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { cases } from '../support/golden-collection.ts';

const someReadings: readonly SomeReadings[] = [
  {},
  { 'no-rule-matches': 'deny', 'rule-subject': 'caller', 'nested-groups': 'direct' },
  { 'microsoft-middle-tier': 'evaluated', 'cidr-host-bits': 'from-host', 'all-applications': 'fallback' },
];

const rules: readonly ClientAccessRule[] = [
  { name: 'Rest', priority: 9, action: 'DenyAccess', anyOfProtocols: ['REST'], scope: 'All' },
  { name: 'Office', priority: 1, action: 'AllowAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] },
];
const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: {},
};

describe('compile', () => {
  it('answers every golden case as `answer` and `explain` do, one by one and in columns', () => {
    let asked = 0;
    for (const readings of someReadings) {
      for (const { question } of cases) {
        if (question.chapter !== 'client-access-rules') continue;
        const { decide, encode, decideColumns, answerAt } = valid(compile(question.given, readings));
        const { answer: right, clause } = explain(question, readings);
        expect(decide(question.when)).toEqual({ answer: right, clause });
        const into = new Int32Array(1);
        decideColumns(encode([question.when]), into);
        expect(answerAt(into[0] ?? Number.NaN)).toEqual({ answer: right, clause });
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(1500);
  });

  it('takes the defaults for readings that are not named', () => {
    const decided = (readings?: SomeReadings) =>
      valid(compile({ rules }, readings)).decide(connection).answer.decidedBy;
    expect([decided(), decided({}), decided({ 'cidr-host-bits': 'from-host' })]).toEqual([
      ['Office'],
      ['Office'],
      ['Rest'],
    ]);
  });

  it('gives places in the order in which rules are looked at, and says where none decides', () => {
    const compiled = valid(compile({ rules }));
    const places = new Int32Array(4);
    const columns = compiled.encode([
      connection,
      { ...connection, clientIPAddress: '192.0.2.1' },
      { ...connection, clientIPAddress: '192.0.2.1', protocol: 'POP3' },
      { ...connection, middleTier: 'microsoft' },
    ]);
    compiled.decideColumns(columns, places);
    expect([compiled.rules, [...places]]).toEqual([
      ['Office', 'Rest'],
      [0, 1, -1, -2],
    ]);
    expect([...places].map((place) => compiled.answerAt(place).clause)).toEqual([
      'CAR-FIRST-MATCH',
      'CAR-FIRST-MATCH',
      'CAR-NO-RULE',
      'CAR-MIDDLE-TIER-BYPASS',
    ]);
  });

  it.each(['username', 'recipient'] as const)(
    'says of which rows the %s found no class, and answers none of them',
    (field) => {
      const { encode, decideColumns, answerAt } = valid(compile({ rules }));
      const columns: ConnectionColumns = encode([connection, connection]);
      columns[field][1] = 0;
      const places = new Int32Array(2);
      decideColumns(columns, places);
      expect([...places]).toEqual([0, -3]);
      for (const place of [-3, -4, 2, 0.5]) expect(() => answerAt(place)).toThrow(RangeError);
    },
  );

  it('takes columns that were encoded field by field, of the caller where that is whose rules are', () => {
    const when = { ...connection, caller: { username: 'contoso\\jeff', recipient: {} } };
    const given = { rules: [{ ...rules[0], usernameMatchesAnyOfPatterns: ['*jeff'] } as ClientAccessRule] };
    const { encoders, encode } = valid(compile(given, { 'rule-subject': 'caller' }));
    const { channel, address, username, recipient } = encode([when]);
    expect([channel[0], address[0], recipient[0]]).toEqual([
      encoders.channel(when),
      encoders.address(when.clientIPAddress),
      encoders.recipient({}),
    ]);
    expect(username[0]).toBe(encoders.username('contoso\\jeff'));
    expect(username[0]).not.toBe(encoders.username('contoso\\julia'));
  });

  it('refuses with a problem: a text that is none, and tables beyond their limit', () => {
    const wrong = {
      name: 'a',
      priority: 1,
      action: 'DenyAccess',
      anyOfClientIPAddressesOrRanges: ['10.0.0.0/33'],
    } as const;
    expect(compile({ rules: [wrong] })).toMatchObject({ ok: false, problem: { code: 'invalid-value' } });
    const many = Array.from(
      { length: 30_000 },
      (_, index): ClientAccessRule => ({
        name: `rule ${index}`,
        priority: index,
        action: 'DenyAccess',
        anyOfClientIPAddressesOrRanges: [`10.${index >> 8}.${index & 255}.0-11.${index >> 8}.${index & 255}.0`],
        usernameMatchesAnyOfPatterns: [`contoso\\user${index}`],
      }),
    );
    expect(compile({ rules: many })).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });
});

describe('compilePolicies', () => {
  const chapter = 'application-access-policies';

  it('answers every golden case as `answer` and `explain` do, one by one and as a matrix', () => {
    let asked = 0;
    for (const readings of someReadings) {
      for (const { question } of cases) {
        if (question.chapter !== chapter) continue;
        const { decide, encodeApp, encodeMailbox, decideMatrix, steps, answerAt } = valid(
          compilePolicies(question.given, readings),
        );
        const { answer: right, clause } = explain(question, readings);
        expect(decide(question.when)).toEqual({ answer: right, clause });
        const [app, mailbox] = [encodeApp(question.when.appId), encodeMailbox(question.when.mailbox)];
        const into = new Uint8Array(1);
        decideMatrix([app], [mailbox], into);
        expect(steps[into[0] ?? -1]).toEqual({ clause, access: 'access' in right ? right.access : undefined });
        expect(answerAt(app, mailbox)).toEqual({ answer: right, clause });
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  it('takes the defaults for readings that are not named', () => {
    const recipients = [
      { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['team'] },
      { id: 'team', type: 'MailUniversalSecurityGroup', members: ['julia'] },
      { id: 'julia', type: 'UserMailbox' },
    ] as const;
    const policies = [{ name: 'P', accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'staff' }] as const;
    const given = { policies, directory: { recipients } };
    const when = { appId: '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', mailbox: 'julia' };
    for (const readings of [undefined, { 'nested-groups': 'direct' }] as const) {
      const decided = valid(compilePolicies(given, readings)).decide(when).answer;
      expect(decided).toEqual(answer({ chapter, given, when }, readings));
    }
    expect(valid(compilePolicies(given)).decide(when).answer.access).toBe('Denied');
    expect(valid(compilePolicies(given, { 'nested-groups': 'direct' })).decide(when).answer.access).toBe('Granted');
  });

  it('refuses scopes and recipients beyond their limit with a problem', () => {
    const recipients = Array.from({ length: 70_000 }, (_, index) => ({ id: `${index}`, type: 'UserMailbox' as const }));
    const policies = recipients.map(({ id }) => ({
      name: id,
      accessRight: 'DenyAccess' as const,
      appIds: ['a'],
      policyScopeGroupId: id,
    }));
    expect(compilePolicies({ policies, directory: { recipients } })).toMatchObject({
      ok: false,
      problem: { code: 'too-large' },
    });
  });
});
