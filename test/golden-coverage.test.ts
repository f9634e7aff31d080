/** All golden cases together: clauses, readings, near-identical pairs, and every value of the wire model. */
import { describe, expect, it } from 'vitest';
import { axes } from '../src/model/generated/axes.generated.ts';
import { type ClauseId, clauses } from '../src/model/generated/clauses.generated.ts';
import type { ClientAccessRule, Connection, PoliciesGiven } from '../src/model/generated/wire.generated.ts';
import type { Case } from '../src/model/golden.ts';
import type { Axis } from '../src/model/readings.ts';
import { fold } from '../src/syntax/fold.ts';
import { axesOf, combinations, contains } from '../src/syntax/readings/reading-sets.ts';
import { readingsOf } from '../src/syntax/readings/readings.ts';
import { filterProperties } from '../src/syntax/recipient-filters/words.ts';
import { sameAnswer } from '../src/syntax/same-answer.ts';
import { cases, distance, sameExpectation } from './support/golden-collection.ts';

/** Looks at cases and says what is missing among them. */
type Rule = (cases: readonly Case[]) => readonly string[];

/** What is read of people's files is no question to an outside program: the tests beside the readers have a case for each clause. */
const READ = /^(CMD|EXP)-/;
const clauseIds = (Object.keys(clauses) as readonly ClauseId[]).filter((id) => !READ.test(id));

/** Clauses that say what is left open: nothing can be asked about them. */
const OPEN: readonly ClauseId[] = ['AAP-VALID', 'CAR-VALID'];

const about = (all: readonly Case[], id: ClauseId): readonly Case[] => all.filter((each) => each.clauses[0] === id);

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

const differ = (one: Case, other: Case): boolean =>
  one.question.chapter !== other.question.chapter || !sameExpectation(one.question, one.expectation, other.expectation);

const isOneAtomApart = (one: Case, other: Case): boolean =>
  distance(one.question.given, other.question.given) + distance(one.question.when, other.question.when) === 1;

const uncited: Rule = (all) => clauseIds.filter((id) => about(all, id).length === 0);

const oneSided: Rule = (all) =>
  clauseIds.filter((id) => !pairs(about(all, id)).some(([one, other]) => differ(one, other)));

const unpaired: Rule = (all) =>
  clauseIds.filter((id) => !pairs(about(all, id)).some((pair) => isOneAtomApart(...pair) && differ(...pair)));

/**
 * Pairs of readings that fewer than two cases tell apart, or none in a chapter in which the axis shows. Decisions after
 * rule-administration are those of client-access-rules.
 */
const undistinguished: Rule = (all) =>
  axes.flatMap(({ name, showsIn }) =>
    pairs(readingsOf(name)).flatMap(([one, other]) => {
      const apart = all.filter((each) => tellsApart(each, name, one, other)).map(({ question }) => question.chapter);
      const shown = showsIn.filter(
        (chapter) => chapter !== 'rule-administration' || !showsIn.some((each) => each === 'client-access-rules'),
      );
      const missing = shown.filter((chapter) => !apart.some((each) => each === chapter));
      return [...missing, ...(apart.length < 2 ? ['a second case'] : [])].map(
        (where) => `${name}: ${one} and ${other}: ${where}`,
      );
    }),
  );

function tellsApart({ question, expectation }: Case, axis: Axis, one: string, other: string): boolean {
  const named = [...new Set(expectation.flatMap((box) => axesOf(box.readings)))];
  if (!named.includes(axis)) return false;
  return combinations(named.filter((each) => each !== axis)).some((rest) => {
    const [here, there] = [one, other].map((reading) =>
      expectation.find((box) => contains(box.readings, { ...rest, [axis]: reading })),
    );
    return (
      here !== undefined &&
      there !== undefined &&
      !sameAnswer(question.chapter, here.then, there.then, { grounds: true, codes: true })
    );
  });
}

/** Axes that should meet in a case. */
const MEETINGS: readonly (readonly [Axis, Axis])[] = [
  ['ipv4-mapped-ipv6', 'cidr-host-bits'],
  ['unsupported-authentication', 'rest-under-ews'],
  ['microsoft-middle-tier', 'scope-default'],
  ['microsoft-middle-tier', 'no-rule-matches'],
  ['scope-default', 'no-rule-matches'],
  ['unsupported-authentication', 'no-rule-matches'],
  ['rest-under-ews', 'no-rule-matches'],
  ['cidr-host-bits', 'no-rule-matches'],
  ['all-applications', 'nested-groups'],
  ['username-case', 'username-domain'],
  ['username-domain', 'trailing-wildcard'],
  ['username-case', 'trailing-wildcard'],
  ['username-with-universal-outlook', 'no-rule-matches'],
  ['rule-subject', 'username-case'],
  ['rule-subject', 'username-domain'],
  ['rule-subject', 'filter-blank-inequality'],
  ['rule-subject', 'no-rule-matches'],
  ['filter-precedence', 'filter-blank-inequality'],
  ['filter-wildcards', 'filter-blank-inequality'],
  ['test-returns', 'microsoft-middle-tier'],
  ['test-returns', 'scope-default'],
  ['test-returns', 'unsupported-authentication'],
  ['test-returns', 'rule-subject'],
  ['test-returns', 'filter-blank-inequality'],
  ['test-returns', 'cidr-host-bits'],
];

const unmet: Rule = (all) =>
  MEETINGS.filter(([one, other]) => {
    const both = ({ expectation }: Case): boolean =>
      [one, other].every((axis) => expectation.some((box) => box.readings[axis] !== undefined));
    return !all.some(both);
  }).map((meeting) => meeting.join(' and '));

interface Asked {
  readonly rules: readonly ClientAccessRule[];
  readonly connection: Connection;
  readonly decidedBy: readonly string[];
}

const rulesAsked = (all: readonly Case[]): readonly Asked[] =>
  all.flatMap(({ question, expectation }) =>
    question.chapter === 'client-access-rules'
      ? expectation.map(({ then }) => ({
          rules: question.given.rules,
          connection: question.when,
          decidedBy: 'decidedBy' in then ? (then.decidedBy ?? []) : [],
        }))
      : [],
  );

const PROTOCOLS = `ExchangeActiveSync ExchangeAdminCenter ExchangeWebServices IMAP4 OfflineAddressBook OutlookAnywhere
  OutlookWebApp POP3 PowerShellWebServices RemotePowerShell REST UniversalOutlook`.split(/\s+/);
const TYPES = `AdfsAuthentication BasicAuthentication CertificateBasedAuthentication NonBasicAuthentication
  OAuthAuthentication`.split(/\s+/);

/** Pairs of protocol and type that are asked of no rules with an authentication condition. */
const unaskedPairs: Rule = (all) => {
  const asked = rulesAsked(all)
    .filter(({ rules }) => rules.some((rule) => (rule.anyOfAuthenticationTypes ?? []).length > 0))
    .map(({ connection }) => `${connection.protocol} with ${connection.authenticationType}`);
  return PROTOCOLS.flatMap((protocol) => TYPES.map((type) => `${protocol} with ${type}`)).filter(
    (pair) => !asked.includes(pair),
  );
};

/** Protocols and types that no case shows as the only value of a condition of the rule that decides. */
const undecidedValues: Rule = (all) => {
  const deciding = rulesAsked(all).flatMap(({ rules: given, decidedBy }) =>
    given.filter(({ name }) => decidedBy.includes(name)),
  );
  const alone = deciding.flatMap(({ anyOfProtocols, anyOfAuthenticationTypes }) =>
    [anyOfProtocols, anyOfAuthenticationTypes].flatMap((values) => (values?.length === 1 ? values : [])),
  );
  return [...PROTOCOLS, ...TYPES].filter((value) => !alone.some((each) => each === value));
};

const LISTS = `anyOfProtocols exceptAnyOfProtocols anyOfAuthenticationTypes exceptAnyOfAuthenticationTypes
  anyOfClientIPAddressesOrRanges exceptAnyOfClientIPAddressesOrRanges
  usernameMatchesAnyOfPatterns exceptUsernameMatchesAnyOfPatterns`.split(/\s+/) as readonly (keyof ClientAccessRule)[];

const spelled = (value: unknown): string =>
  value === undefined ? 'absent' : Array.isArray(value) ? (value.length === 0 ? '[]' : 'values') : String(value);

/** Spellings of a field that the first rule of no list has. */
const unseenSpellings: Rule = (all) => {
  const rules = rulesAsked(all).flatMap((each) => each.rules.slice(0, 1));
  const missing = (field: keyof ClientAccessRule, spellings: readonly string[]): readonly string[] =>
    spellings
      .filter((spelling) => !rules.some((rule) => spelled(rule[field]) === spelling))
      .map((spelling) => `${field}: ${spelling}`);
  const callers = rulesAsked(all).map(({ connection }) => spelled(connection.caller));
  const tiers = rulesAsked(all).map(({ connection }) => spelled(connection.middleTier));
  return [
    ...LISTS.flatMap((field) => missing(field, ['absent', 'null', '[]', 'values'])),
    ...missing('enabled', ['absent', 'null', 'true', 'false']),
    ...missing('scope', ['absent', 'null', 'All', 'Users']),
    ...missing('userRecipientFilter', ['absent', 'null', "City -eq 'Redmond'"]),
    ...['absent', 'null', '[object Object]'].filter((each) => !callers.includes(each)),
    ...['absent', 'null', 'none', 'thirdParty', 'microsoft'].filter((each) => !tiers.includes(each)),
  ];
};

/** Places in the order of evaluation, from 1, at which no rule decides. */
const undecidedPlaces: Rule = (all) => {
  const places = rulesAsked(all).map(({ rules, decidedBy }) => {
    const ordered = [...rules].sort((one, other) => one.priority - other.priority);
    return ordered.findIndex(({ name }) => decidedBy.includes(name)) + 1;
  });
  return [1, 2, 3, 4, 5, 6, 7].filter((place) => !places.includes(place)).map(String);
};

const MAILBOXES = ['UserMailbox', 'SharedMailbox', 'RoomMailbox', 'EquipmentMailbox', 'DiscoveryMailbox'];
const GROUPS = [
  'MailUniversalSecurityGroup',
  'MailUniversalDistributionGroup',
  'DynamicDistributionGroup',
  'GroupMailbox',
];
const OTHERS = ['MailUser', 'MailContact', 'PublicFolder'];

/** Kinds of mailboxes that are asked about as members and otherwise, kinds of inner groups, kinds of other members. */
const unseenRecipients: Rule = (all) => {
  const asked = all.flatMap(({ question }) => (question.chapter === 'application-access-policies' ? [question] : []));
  const typeOf = ({ directory }: PoliciesGiven, id: string): string =>
    directory.recipients.find((recipient) => recipient.id === id)?.type ?? 'unlisted';
  const members = asked.flatMap(({ given }) =>
    given.directory.recipients.flatMap((group) => (group.members ?? []).map((id) => typeOf(given, id))),
  );
  const mailboxes = asked
    .filter(({ given, when }) => given.directory.recipients.some((group) => group.members?.includes(when.mailbox)))
    .map(({ given, when }) => typeOf(given, when.mailbox));
  return [
    ...MAILBOXES.filter((type) => !mailboxes.includes(type)).map((type) => `${type} as a member that is asked about`),
    ...[...GROUPS, ...OTHERS, 'unlisted']
      .filter((type) => !members.includes(type))
      .map((type) => `${type} as a member`),
  ];
};

/** Properties and operators of filters that no single comparison shows to be true and to be false. */
const undecidedComparisons: Rule = (all) => {
  const shown = new Set(
    all.flatMap(({ question, expectation }) => {
      if (question.chapter !== 'recipient-filters') return [];
      const [property = '', operator = '', ...more] = question.when.filter.split(' ');
      const answers = expectation.flatMap(({ then }) => ('matches' in then ? [String(then.matches)] : []));
      return more.length === 1 ? answers.flatMap((each) => [`${fold(property)} ${each}`, `${operator} ${each}`]) : [];
    }),
  );
  return [...filterProperties.map(fold), '-eq', '-ne', '-like', '-notlike', '-lt', '-gt']
    .flatMap((each) => [`${each} true`, `${each} false`])
    .filter((each) => !shown.has(each));
};

/** Each rule, what it may find, and a choice of cases among which it must find more. */
const rules: Readonly<Record<string, { rule: Rule; excused?: readonly string[]; without: (each: Case) => boolean }>> = {
  'every clause is what a case is about': {
    rule: uncited,
    excused: OPEN,
    without: ({ clauses: [first] }) => first === 'DIR-CYCLES',
  },
  'every clause is shown from two sides': {
    rule: oneSided,
    excused: OPEN,
    without: ({ address }) => address === 'client-access-rules/first-match#only-rule-allows',
  },
  'every clause has two cases that differ in one atom and in their answers': {
    rule: unpaired,
    excused: OPEN,
    without: ({ address }) => address === 'client-access-rules/first-match#only-rule-allows',
  },
  'every reading is told from the others by two cases': {
    rule: undistinguished,
    without: ({ expectation }) => expectation.some((box) => box.readings['nested-groups'] !== undefined),
  },
  'axes meet': {
    rule: unmet,
    without: ({ address }) => address.startsWith('application-access-policies/all-applications'),
  },
  'every pair of protocol and authentication type is asked': {
    rule: unaskedPairs,
    without: ({ address }) => address.endsWith('#pop3-non-basic'),
  },
  'every protocol and every authentication type decides': {
    rule: undecidedValues,
    without: ({ question: { when } }) => 'protocol' in when && when.protocol === 'UniversalOutlook',
  },
  'every spelling of every field is asked': {
    rule: unseenSpellings,
    without: ({ address }) => /#(?:address-exception-null|all-fields-null)$/.test(address),
  },
  'a rule decides at each of seven places': {
    rule: undecidedPlaces,
    without: ({ address }) => /\/(?:first-match|interaction|protocols)#/.test(address),
  },
  'every property and operator of filters is shown to be true and false': {
    rule: undecidedComparisons,
    without: ({ address }) => address === 'recipient-filters/properties#office',
  },
  'recipients of every type occur': {
    rule: unseenRecipients,
    without: ({ address }) => address.endsWith('#equipment-mailbox-as-member'),
  },
};

describe('the golden cases together', () => {
  for (const [name, { rule, excused = [], without }] of Object.entries(rules)) {
    it(name, () => expect(rule(cases)).toEqual(excused));
    it(`${name}: what is taken out is missed`, () => {
      expect(rule(cases.filter((each) => !without(each)))).not.toEqual(excused);
    });
  }
});
