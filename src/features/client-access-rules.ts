/** Features of connections and of the rules that they meet; those of Test-ClientAccessRule are the same. */
import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';
import { supportedTypes } from '../reference/authentication-matrix.ts';
import { applies, toClient } from '../reference/client-access-rules.ts';
import { reference } from '../reference/reference.ts';
import type { RuleOutcome } from '../reference/semantics.ts';
import { readRules } from '../syntax/rules.ts';
import { type Feature, readerOf } from './feature.ts';
import { type Addresses, addressFeatures, seeAddresses } from './ip-ranges.ts';
import { type Filters, filterFeatures, seeFilters } from './recipient-filters.ts';
import {
  conditionsOf,
  exceptionsOf,
  FIELDS,
  type Field,
  has,
  hasFilter,
  kinds,
  type Rules,
  ruleFeatures,
  valuesOf,
} from './rules.ts';
import { patternFeatures, type Usernames } from './username-patterns.ts';

interface Meeting extends Rules, Addresses, Usernames, Filters {
  readonly connection: Connection;
  /** What becomes of each rule by itself. */
  readonly looks: readonly RuleView[];
}

interface RuleView {
  readonly rule: ClientAccessRule;
  readonly look: RuleOutcome;
}

const connectionFeatures: readonly Feature<Meeting>[] = [
  ...Object.keys(supportedTypes).map(
    (protocol): Feature<Meeting> => ({
      name: `\`${protocol}\` as the protocol`,
      of: ({ connection }) => connection.protocol === protocol,
    }),
  ),
  ...[...new Set(Object.values(supportedTypes).flat())].map(
    (type): Feature<Meeting> => ({
      name: `\`${type}\` as the authentication type`,
      of: ({ connection }) => connection.authenticationType === type,
    }),
  ),
  {
    name: 'an authentication type that the protocol does not support',
    of: ({ connection }) => !supportedTypes[connection.protocol].includes(connection.authenticationType),
  },
  {
    name: 'a middle tier',
    not: 'no middle tier',
    of: ({ connection }) => (connection.middleTier ?? 'none') !== 'none',
  },
  { name: 'a middle tier of Microsoft', of: ({ connection }) => connection.middleTier === 'microsoft' },
  { name: 'a middle tier of a third party', of: ({ connection }) => connection.middleTier === 'thirdParty' },
  { name: 'a caller', of: ({ connection }) => (connection.caller ?? undefined) !== undefined },
  { name: 'a null caller', of: ({ connection }) => connection.caller === null },
];

const applying = ({ looks }: Meeting): readonly ClientAccessRule[] =>
  looks.flatMap(({ rule, look }) => (look.kind === 'applies' ? [rule] : []));
const looksAre =
  (kind: RuleOutcome['kind']) =>
  ({ looks }: Meeting): boolean =>
    looks.some(({ look }) => look.kind === kind);

/** What is so under the default readings. */
const meetingFeatures: readonly Feature<Meeting>[] = [
  { name: 'no rule that applies', not: 'a rule that applies', of: (seen) => applying(seen).length === 0 },
  { name: 'two rules or more that apply', of: (seen) => applying(seen).length > 1 },
  {
    name: 'rules with different actions that apply',
    of: (seen) => new Set(applying(seen).map(({ action }) => action)).size > 1,
  },
  { name: 'a rule that an exception exempts from', of: looksAre('exempted') },
  { name: 'an exception that exempts nothing', of: (seen) => applying(seen).some((rule) => exceptionsOf(rule) > 0) },
  { name: 'a rule of which a condition does not hold', of: looksAre('condition-failed') },
  { name: 'a rule of which a condition holds', of: (seen) => applying(seen).some((rule) => conditionsOf(rule) > 0) },
  { name: 'a rule that is passed over for its scope', of: looksAre('out-of-scope') },
  ...kinds.map(
    ([kind, [condition]]): Feature<Meeting> => ({
      name: `a condition on ${kind} that holds`,
      of: (seen) => applying(seen).some((rule) => has(rule, condition)),
    }),
  ),
  ...kinds.map(
    ([kind, [, exception]]): Feature<Meeting> => ({
      name: `an exception for ${kind} that exempts`,
      of: ({ looks }) => looks.some(({ look }) => look.kind === 'exempted' && look.condition.field === exception),
    }),
  ),
  { name: 'a condition on attributes that holds', of: (seen) => applying(seen).some(hasFilter) },
];

function see({
  given: { rules },
  when: connection,
}: Question<'client-access-rules' | 'test-client-access-rule'>): Meeting {
  const all = (fields: readonly [Field, Field]): readonly string[] =>
    rules.flatMap((rule) => fields.flatMap((field) => valuesOf(rule, field)));
  const { recipient, username, clientIPAddress } = connection;
  const filters = rules.flatMap(({ userRecipientFilter }) => userRecipientFilter ?? []);
  return {
    rules,
    connection,
    ...seeAddresses(all(FIELDS.addresses), [clientIPAddress]),
    patterns: all(FIELDS.usernames),
    username,
    ...seeFilters(filters, recipient),
    looks: looksOf(rules, connection),
  };
}

function looksOf(rules: readonly ClientAccessRule[], connection: Connection): readonly RuleView[] {
  const read = readRules(rules);
  if (!read.ok) return [];
  const client = toClient(connection);
  const looks = read.value.map((rule) => applies(rule, client, { readings: defaultReadings, semantics: reference }));
  return rules.flatMap((rule, index) => {
    const look = looks[index];
    return look === undefined ? [] : [{ rule, look }];
  });
}

const features: readonly Feature<Meeting>[] = [
  ...ruleFeatures,
  ...meetingFeatures,
  ...connectionFeatures,
  ...addressFeatures,
  ...patternFeatures,
  ...filterFeatures,
];

export const clientAccessRuleFeatures = readerOf<'client-access-rules', Meeting>(see, features);
export const testClientAccessRuleFeatures = readerOf<'test-client-access-rule', Meeting>(see, features);
