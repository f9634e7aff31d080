/** Small pairs of rule sets that have much in common: their texts come from a few that the pair shares, and mostly the one is the other, edited. */
import fc from 'fast-check';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';
import type { DifferenceKind, ReadRuleSet } from '../../../src/regions/compare/compare.ts';
import { printRange } from '../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { FILTERS, PATTERNS, RANGES, readings } from '../../reference/questions.ts';
import { range } from '../addresses/ranges.ts';
import { filterText } from '../attributes/filters.ts';
import { pattern } from '../usernames/patterns.ts';

/** Two rule sets to compare, each with its reading. */
export interface RulePair {
  readonly before: ReadRuleSet;
  readonly after: ReadRuleSet;
  readonly kind: DifferenceKind;
}

interface TextPool {
  readonly ranges: readonly string[];
  readonly patterns: readonly string[];
  readonly filters: readonly string[];
}

const pool: fc.Arbitrary<TextPool> = fc.record({
  ranges: fc.uniqueArray(
    fc.oneof(
      range.map((each) => printRange(each)),
      fc.constantFrom(...RANGES),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  patterns: fc.uniqueArray(
    fc.oneof(
      pattern.map(({ text }) => text),
      fc.constantFrom(...PATTERNS),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  filters: fc.uniqueArray(fc.oneof(filterText, fc.constantFrom(...FILTERS)), { minLength: 1, maxLength: 2 }),
});

const PROTOCOLS = ['REST', 'ExchangeWebServices', 'IMAP4', 'RemotePowerShell', 'UniversalOutlook'] as const;
const TYPES = ['BasicAuthentication', 'OAuthAuthentication', 'NonBasicAuthentication'] as const;

function some<T>(values: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.subarray([...values], { minLength: 1, maxLength: Math.min(2, values.length) });
}

type UnplacedRule = Omit<ClientAccessRule, 'name' | 'priority'>;

function ruleOf({ ranges, patterns, filters }: TextPool): fc.Arbitrary<UnplacedRule> {
  const lists = fc
    .record({
      anyOfProtocols: some(PROTOCOLS),
      exceptAnyOfProtocols: some(PROTOCOLS),
      anyOfAuthenticationTypes: some(TYPES),
      exceptAnyOfAuthenticationTypes: some(TYPES),
      anyOfClientIPAddressesOrRanges: some(ranges),
      exceptAnyOfClientIPAddressesOrRanges: some(ranges),
      usernameMatchesAnyOfPatterns: some(patterns),
      exceptUsernameMatchesAnyOfPatterns: some(patterns),
      userRecipientFilter: fc.constantFrom(...filters),
    })
    .chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 }))
    .map((chosen): Partial<ClientAccessRule> => Object.fromEntries(chosen));
  const plain = fc.record({
    action: fc.constantFrom('AllowAccess' as const, 'DenyAccess' as const),
    enabled: fc.constantFrom(true, true, true, null, false),
    scope: fc.constantFrom('All' as const, 'Users' as const, null),
  });
  return fc.tuple(plain, lists).map(([one, other]) => ({ ...one, ...other }));
}

/** Rules in the order in which they are looked at; names go with the rules. */
type NamedRule = Omit<ClientAccessRule, 'priority'>;

function named(rules: readonly UnplacedRule[]): readonly NamedRule[] {
  return rules.map((each, index) => ({ ...each, name: `rule ${index}` }));
}

function edited(rules: readonly NamedRule[], fresh: UnplacedRule, kind: number, at: number): readonly NamedRule[] {
  const place = rules.length === 0 ? 0 : at % rules.length;
  const own = rules[place];
  if (own === undefined) return [{ ...fresh, name: 'new' }];
  switch (kind) {
    case 0:
      return rules.toSpliced(place, 1);
    case 1:
      return rules.toSpliced(place, 0, { ...fresh, name: 'new' });
    case 2:
      return rules.with(place, { ...fresh, name: own.name });
    case 3:
      return rules.with(place, { ...own, action: own.action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess' });
    case 4:
      return rules.with(place, { ...own, ...fresh, action: own.action, name: own.name });
    default:
      return [...rules.toSpliced(place, 1), own];
  }
}

/** Priorities by the order, given in another one. */
function placed(rules: readonly NamedRule[]): readonly ClientAccessRule[] {
  return rules.map((each, index) => ({ ...each, priority: index + 1 })).reverse();
}

const sets: fc.Arbitrary<readonly [readonly ClientAccessRule[], readonly ClientAccessRule[]]> = pool
  .chain((texts) =>
    fc.tuple(
      fc.array(ruleOf(texts), { minLength: 1, maxLength: 3 }),
      fc.array(ruleOf(texts), { maxLength: 3 }),
      ruleOf(texts),
      fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 2 }),
      fc.nat(3),
    ),
  )
  .map(([one, other, fresh, edits, isApart]) => {
    const before = named(one);
    const after =
      isApart === 0 ? named(other) : edits.reduce((rules, [kind, at]) => edited(rules, fresh, kind, at), before);
    return [placed(before), placed(after)] as const;
  })
  .filter((both) => both.every((rules) => readRules(rules).ok));

/** Mostly two sets under one reading; also one under two, and two under two. */
export const pair: fc.Arbitrary<RulePair> = fc
  .tuple(sets, readings, readings, fc.nat(9), fc.constantFrom<DifferenceKind>('action', 'answer'))
  .map(([[one, other], how, otherwise, mode, kind]) => {
    const second: Readings = mode < 3 ? otherwise : how;
    return {
      before: { given: one, readings: how },
      after: { given: mode < 2 ? one : other, readings: second },
      kind,
    };
  });
