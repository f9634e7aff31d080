/** Questions of all chapters over small pools, so that rules and connections, policies and mailboxes often meet. */
import fc from 'fast-check';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type {
  AccessQuestion,
  ApplicationAccessPolicy,
  ClientAccessRule,
  Connection,
  Directory,
  DirectoryRecipient,
  IpRangeQuestion,
  Recipient,
} from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { policyCall, ruleCall } from './calls.ts';

/** Some full combination of readings. */
export const readings: fc.Arbitrary<Readings> = fc
  .tuple(...axes.map((axis) => fc.constantFrom(...axis.readings).map(({ name }) => [axis.name, name])))
  .map((entries) => ({ ...defaultReadings, ...Object.fromEntries(entries) }));

/** The default readings but for these. */
export function under(some: Partial<Readings>): Readings {
  return { ...defaultReadings, ...some };
}

const PROTOCOLS = ['REST', 'ExchangeWebServices', 'IMAP4', 'RemotePowerShell', 'UniversalOutlook'] as const;
const TYPES = ['BasicAuthentication', 'OAuthAuthentication', 'NonBasicAuthentication'] as const;
export const ADDRESSES = ['10.0.0.4', '10.0.0.5', '10.0.0.6', '10.0.0.7', '::ffff:10.0.0.5', '::5'] as const;
export const RANGES = ['10.0.0.5', '::ffff:10.0.0.5', '10.0.0.5-10.0.0.6', '10.0.0.5/30', '::/0', '::5'] as const;
/** Accepted under every reading. */
export const PATTERNS = ['contoso\\julia', '*JULIA', 'julia@contoso', 'fabrikam\\*', '*'] as const;
export const FILTERS = [
  "City -eq 'Oslo'",
  "City -ne 'Oslo'",
  "City -eq 'Oslo' -or City -eq 'Bern' -and Office -eq '1'",
] as const;

/** A list that a rule has, has as null or empty, or does not have. */
function list<T>(values: readonly T[]): fc.Arbitrary<readonly T[] | null | undefined> {
  const some = fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
  return fc.oneof({ weight: 2, arbitrary: some }, fc.constantFrom(null, undefined, []));
}

type Lists = Omit<ClientAccessRule, 'name' | 'priority' | 'action'>;

const lists: fc.Arbitrary<Lists> = fc
  .record({
    anyOfProtocols: list(PROTOCOLS),
    exceptAnyOfProtocols: list(PROTOCOLS),
    anyOfAuthenticationTypes: list(TYPES),
    exceptAnyOfAuthenticationTypes: list(TYPES),
    anyOfClientIPAddressesOrRanges: list(RANGES),
    exceptAnyOfClientIPAddressesOrRanges: list(RANGES),
    usernameMatchesAnyOfPatterns: list(PATTERNS),
    exceptUsernameMatchesAnyOfPatterns: list(PATTERNS),
    userRecipientFilter: fc.constantFrom(...FILTERS, ...FILTERS, null),
  })
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 }))
  .map((some) => Object.fromEntries(some.filter(([, value]) => value !== undefined)));

const rule = fc
  .record({
    action: fc.constantFrom('AllowAccess' as const, 'DenyAccess' as const),
    enabled: fc.constantFrom(true, true, null, false),
    scope: fc.constantFrom('All' as const, 'Users' as const, null),
  })
  .chain((plain) => lists.map((some) => ({ ...plain, ...some })));

export const rules: fc.Arbitrary<readonly ClientAccessRule[]> = fc
  .array(rule, { maxLength: 4 })
  .chain((all) =>
    fc
      .uniqueArray(fc.integer({ min: -3, max: 12 }), { minLength: all.length, maxLength: all.length })
      .map((numbers) => all.map((each, index) => ({ ...each, name: `rule ${index}`, priority: numbers[index] ?? 99 }))),
  );

const account = {
  username: fc.constantFrom('contoso\\julia', 'fabrikam\\Bo'),
  recipient: fc.constantFrom<Recipient[]>(
    {},
    { city: 'Oslo' },
    { city: 'bern', office: '1' },
    { city: '', office: '1' },
  ),
};

export const connection: fc.Arbitrary<Connection> = fc.record(
  {
    protocol: fc.constantFrom(...PROTOCOLS),
    authenticationType: fc.constantFrom(...TYPES),
    clientIPAddress: fc.constantFrom(...ADDRESSES),
    ...account,
    caller: fc.option(fc.record(account)),
    middleTier: fc.constantFrom('none' as const, 'none' as const, null, 'microsoft' as const, 'thirdParty' as const),
  },
  { requiredKeys: ['protocol', 'authenticationType', 'clientIPAddress', 'username', 'recipient'] },
);

const GROUPS = ['g1', 'g2', 'g3', 'g4'];
const MAILBOXES = ['julia', 'bo'];

/** Ids of groups and mailboxes of a directory, and one that it never holds. */
export const ids = fc.constantFrom(...GROUPS, ...MAILBOXES, 'gone');

const members = fc.uniqueArray(ids, { maxLength: 4 });
const groupType = fc.constantFrom(
  ...([
    'MailUniversalSecurityGroup',
    'MailUniversalDistributionGroup',
    'DynamicDistributionGroup',
    'GroupMailbox',
  ] as const),
);

/** Two mailboxes and up to four groups, which may hold each other and themselves. */
export const directory: fc.Arbitrary<Directory> = fc
  .subarray(GROUPS)
  .chain((present) =>
    fc.tuple(
      ...present.map((id) =>
        fc.record(
          { id: fc.constant(id), type: groupType, members, displayName: fc.constantFrom('Staff', 'BO', null) },
          { requiredKeys: ['id', 'type'] },
        ),
      ),
    ),
  )
  .map((groups): readonly DirectoryRecipient[] => [
    { id: 'julia', type: 'UserMailbox' },
    ...groups,
    { id: 'bo', type: 'SharedMailbox', members: null },
  ])
  .map((recipients) => ({ recipients }));

/** Two apps, one of them also in capitals, and one without policies. */
const APPS = [
  'aaaaaaaa-0000-4000-8000-000000000001',
  'AAAAAAAA-0000-4000-8000-000000000001',
  'bbbbbbbb-0000-4000-8000-000000000002',
];
const appIds = fc.oneof(fc.constant(['*']), fc.uniqueArray(fc.constantFrom(...APPS), { minLength: 1, maxLength: 2 }));

export const policies: fc.Arbitrary<readonly ApplicationAccessPolicy[]> = fc
  .array(
    fc.record({
      accessRight: fc.constantFrom('RestrictAccess' as const, 'RestrictAccess' as const, 'DenyAccess' as const),
      appIds,
      policyScopeGroupId: ids,
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((each, index) => ({ ...each, name: `policy ${index}` })));

export const accessQuestion: fc.Arbitrary<AccessQuestion> = fc.record({
  appId: fc.constantFrom(...APPS, 'cccccccc-0000-4000-8000-000000000003'),
  mailbox: fc.constantFrom(...MAILBOXES),
});

const rangeQuestion: fc.Arbitrary<IpRangeQuestion> = fc.record({
  range: fc.constantFrom(...RANGES, '::ffff:10.0.0.4/126', '10.0.0.5-::5', '10.0.0.5/33', ''),
  address: fc.constantFrom(...ADDRESSES, '10.0.0.256'),
});

const STARRED = ["City -like '*o'", "City -notlike 'O*o'", "-not (City -lt 'P')", "City -eq 'Oslo'x", ''];

const matching: fc.Arbitrary<Question> = fc.oneof(
  rangeQuestion.map((when) => ({ chapter: 'ip-ranges' as const, given: {}, when })),
  fc
    .record({ pattern: fc.constantFrom(...PATTERNS, 'jul*', '*B*', 'ju*ia', ''), username: account.username })
    .map((when) => ({ chapter: 'username-patterns' as const, given: {}, when })),
  fc
    .record({ filter: fc.constantFrom(...FILTERS, ...STARRED), recipient: account.recipient })
    .map((when) => ({ chapter: 'recipient-filters' as const, given: {}, when })),
);

const deciding: fc.Arbitrary<Question> = fc.oneof(
  fc
    .tuple(fc.constantFrom('client-access-rules' as const, 'test-client-access-rule' as const), rules, connection)
    .map(([chapter, all, when]) => ({ chapter, given: { rules: [...all] }, when })),
  fc.tuple(policies, directory, accessQuestion).map(([all, held, when]) => ({
    chapter: 'application-access-policies' as const,
    given: { policies: [...all], directory: held },
    when,
  })),
);

export const ruleCalls = fc.array(ruleCall, { minLength: 1, maxLength: 5 });
export const policyCalls = fc.array(policyCall, { minLength: 1, maxLength: 5 });

const administering: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(rules, ruleCalls, fc.array(connection, { maxLength: 2 })).map(([all, cmdlets, then]) => ({
    chapter: 'rule-administration' as const,
    given: { rules: [...all] },
    when: then.length === 0 ? { cmdlets } : { cmdlets, then },
  })),
  fc
    .tuple(policies, directory, policyCalls, fc.array(accessQuestion, { maxLength: 2 }))
    .map(([all, held, cmdlets, then]) => ({
      chapter: 'policy-administration' as const,
      given: { policies: [...all], directory: held },
      when: then.length === 0 ? { cmdlets } : { cmdlets, then },
    })),
);

/** A question of any chapter. */
export const question: fc.Arbitrary<Question> = fc.oneof(matching, deciding, administering);
