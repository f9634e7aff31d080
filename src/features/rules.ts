/** Features of a list of rules, whoever meets them. */

import { defined } from '../model/defined.ts';
import type { ClientAccessRule } from '../model/generated/wire.generated.ts';
import { type Feature, MANY } from './feature.ts';

export interface Rules {
  readonly rules: readonly ClientAccessRule[];
}

/** What conditions and exceptions are about, and the fields that hold their values. */
export const FIELDS = {
  protocols: ['anyOfProtocols', 'exceptAnyOfProtocols'],
  'authentication types': ['anyOfAuthenticationTypes', 'exceptAnyOfAuthenticationTypes'],
  addresses: ['anyOfClientIPAddressesOrRanges', 'exceptAnyOfClientIPAddressesOrRanges'],
  usernames: ['usernameMatchesAnyOfPatterns', 'exceptUsernameMatchesAnyOfPatterns'],
} as const;

export const kinds = Object.entries(FIELDS);
export type Field = (typeof FIELDS)[keyof typeof FIELDS][number];

export const valuesOf = (rule: ClientAccessRule, field: Field): readonly string[] => rule[field] ?? [];
export const has = (rule: ClientAccessRule, field: Field): boolean => valuesOf(rule, field).length > 0;
export const hasFilter = ({ userRecipientFilter }: ClientAccessRule): boolean => (userRecipientFilter ?? '') !== '';
export const conditionsOf = (rule: ClientAccessRule): number =>
  kinds.filter(([, [field]]) => has(rule, field)).length + (hasFilter(rule) ? 1 : 0);
export const exceptionsOf = (rule: ClientAccessRule): number =>
  kinds.filter(([, [, field]]) => has(rule, field)).length;

/** Features of the rules themselves. */
export const ruleFeatures: readonly Feature<Rules>[] = [
  { name: 'no rule', of: ({ rules }) => rules.length === 0 },
  ...Object.entries(MANY).map(
    ([words, least]): Feature<Rules> => ({
      name: `${words} rules or more`,
      ...defined({ not: least === 2 ? 'one rule at the most' : undefined }),
      of: ({ rules }) => rules.length >= least,
    }),
  ),
  {
    name: 'rules that stand in another order than that of their numbers',
    of: ({ rules }) => rules.some(({ priority }, index) => priority < (rules[index - 1]?.priority ?? priority)),
  },
  {
    name: 'numbers of one and of two digits',
    of: ({ rules }) => rules.some(({ priority }) => priority > 9) && rules.some(({ priority }) => priority < 10),
  },
  {
    name: 'numbers with gaps',
    of: ({ rules }) => new Set(rules.map(({ priority }) => priority)).size > 1 && spanOf(rules) >= rules.length,
  },
  { name: 'a rule with the number 0', of: ({ rules }) => rules.some(({ priority }) => priority === 0) },
  { name: 'a disabled rule', of: ({ rules }) => rules.some(({ enabled }) => enabled === false) },
  { name: 'a rule with `enabled` null', of: ({ rules }) => rules.some(({ enabled }) => enabled === null) },
  { name: 'a rule of scope `Users`', of: ({ rules }) => rules.some(({ scope }) => scope === 'Users') },
  { name: 'a rule of scope `All`', of: ({ rules }) => rules.some(({ scope }) => scope === 'All') },
  { name: 'a rule without a scope', of: ({ rules }) => rules.some(({ scope }) => (scope ?? undefined) === undefined) },
  {
    name: 'rules that allow and rules that deny',
    of: ({ rules }) => new Set(rules.map(({ action }) => action)).size > 1,
  },
  { name: 'a rule that denies', of: ({ rules }) => rules.some(({ action }) => action === 'DenyAccess') },
  { name: 'a condition', not: 'no condition', of: ({ rules }) => rules.some((rule) => conditionsOf(rule) > 0) },
  { name: 'two conditions or more in a rule', of: ({ rules }) => rules.some((rule) => conditionsOf(rule) > 1) },
  { name: 'an exception', not: 'no exception', of: ({ rules }) => rules.some((rule) => exceptionsOf(rule) > 0) },
  { name: 'two exceptions or more in a rule', of: ({ rules }) => rules.some((rule) => exceptionsOf(rule) > 1) },
  {
    name: 'a rule of exceptions alone',
    of: ({ rules }) => rules.some((rule) => exceptionsOf(rule) > 0 && conditionsOf(rule) === 0),
  },
  {
    name: 'a condition and an exception of one kind in a rule',
    of: ({ rules }) => rules.some((rule) => kinds.some(([, fields]) => fields.every((field) => has(rule, field)))),
  },
  ...kinds.flatMap(([kind, [condition, exception]]): readonly Feature<Rules>[] => [
    { name: `a condition on ${kind}`, of: ({ rules }) => rules.some((rule) => has(rule, condition)) },
    { name: `an exception for ${kind}`, of: ({ rules }) => rules.some((rule) => has(rule, exception)) },
  ]),
  { name: 'a condition on attributes', of: ({ rules }) => rules.some(hasFilter) },
  ...Object.entries(MANY).map(
    ([words, least]): Feature<Rules> => ({
      name: `${words} values or more in a list`,
      of: ({ rules }) =>
        rules.some((rule) => kinds.some(([, fields]) => fields.some((field) => valuesOf(rule, field).length >= least))),
    }),
  ),
  {
    name: 'an empty list',
    of: ({ rules }) =>
      rules.some((rule) => kinds.some(([, fields]) => fields.some((field) => rule[field]?.length === 0))),
  },
  {
    name: 'null in place of a list',
    of: ({ rules }) => rules.some((rule) => kinds.some(([, fields]) => fields.some((field) => rule[field] === null))),
  },
];

function spanOf(rules: readonly ClientAccessRule[]): number {
  const numbers = rules.map(({ priority }) => priority);
  return Math.max(...numbers) - Math.min(...numbers);
}
