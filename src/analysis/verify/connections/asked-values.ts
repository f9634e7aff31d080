/** What connections are asked with: the values that rules name, those at which a small edit changes them, and some beside. */
import { protocols, typesOf } from '../../../../generators/nouns/authentication.ts';
import type { Chain, Comparison, Pattern } from '../../../model/filter.ts';
import type { Connection, Recipient } from '../../../model/generated/wire.generated.ts';
import type { Condition, Rule } from '../../../model/rule.ts';
import { filterHolds } from '../../../reference/recipient-filters.ts';
import type { Interpretation } from '../../../reference/semantics.ts';
import { printAddress } from '../../../syntax/ip-ranges.ts';
import { walk } from '../../../syntax/recipient-filters/walk.ts';
import { starPattern } from '../../../syntax/username-patterns.ts';
import { endsOfRange, patternEdits, spread, stepped } from './value-edits.ts';

/** What a connection is made of; each part is asked about by one kind of condition, or by two of them. */
export type AskedPart = 'signIn' | 'address' | 'username' | 'recipient';

/** Of each part what it may be, as the fields of a connection. */
export type AskedValues = Readonly<Record<AskedPart, readonly Partial<Connection>[]>>;

/** The part that a kind of condition asks about. */
export const PART_OF: Readonly<Record<Condition['kind'], AskedPart>> = {
  protocols: 'signIn',
  'authentication-types': 'signIn',
  addresses: 'address',
  usernames: 'username',
  filter: 'recipient',
};

/** What people have where no rule asks: an office, a person, and one of another firm. */
const ADDRESS = '192.0.2.10';
const USERNAMES = ['contoso\\lena', 'fabrikam\\omar'] as const;

/** Of the mailbox, where no rule compares with any. */
const TOWN = 'Bergen';

/** All protocols; ways of signing in only where a rule asks for one. */
function signIns(rules: readonly Rule[]): readonly Partial<Connection>[] {
  const isAsked = conditionsOf(rules).some(({ kind }) => kind === 'authentication-types');
  return protocols.flatMap((protocol) =>
    [...new Set([BASIC, ...(isAsked ? typesOf(protocol) : [])])].map((authenticationType) => ({
      protocol,
      authenticationType,
    })),
  );
}

const BASIC = 'BasicAuthentication' as const;

/** Those that the conditions, which are some of those of the rules, can tell apart; what people have comes first. */
export function askedValues(
  conditions: readonly Condition[],
  rules: readonly Rule[],
  under: Interpretation,
): AskedValues {
  const addresses = new Set([ADDRESS, ...conditions.flatMap(addressesOf)]);
  const usernames = new Set([
    ...USERNAMES,
    ...conditions.flatMap((each) => usernamesOf(each, under)),
    ...usernamesOfBoth(conditions),
  ]);
  return {
    signIn: signIns(rules),
    address: [...addresses].map((clientIPAddress) => ({ clientIPAddress })),
    username: [...usernames].map((username) => ({ username })),
    recipient: recipientsOf(conditions, rules, under).map((recipient) => ({ recipient })),
  };
}

/** Conditions and exceptions of all the rules. */
export function conditionsOf(rules: readonly Rule[]): readonly Condition[] {
  return rules.flatMap(({ conditions, exceptions }) => [...conditions, ...exceptions]);
}

/** Of each range the first address and the last, and those before and after. */
function addressesOf(condition: Condition): readonly string[] {
  if (condition.kind !== 'addresses') return [];
  return spread(condition.values)
    .flatMap(({ range }) => {
      const [first, last] = endsOfRange(range);
      return [first, last, ...stepped(first, -1n), ...stepped(last, 1n)];
    })
    .map(printAddress);
}

/** Accounts that a pattern fits, and one that fits only what a small edit makes of it. */
function usernamesOf(condition: Condition, under: Interpretation): readonly string[] {
  if (condition.kind !== 'usernames') return [];
  const fits = under.semantics.patternMatches;
  return spread(condition.values).flatMap((pattern) => {
    const own = accountsFor(pattern).filter((each) => fits(pattern, each, under));
    const beside = patternEdits(pattern.text)
      .map(starPattern)
      .filter((edited) => own.every((each) => fits(edited, each, under)))
      .flatMap((edited) =>
        accountsFor(edited)
          .filter((each) => fits(edited, each, under) && !fits(pattern, each, under))
          .slice(0, 1),
      );
    return [...own.slice(0, 1), ...beside];
  });
}

/** Patterns that are combined with each other. */
const COMBINED = 40;

/** Accounts that fit two patterns, of which one is open at its end and the other at its beginning: `contoso\svc*` and `*@contoso.com`. */
function usernamesOfBoth(conditions: readonly Condition[]): readonly string[] {
  const texts = conditions
    .flatMap((each) => (each.kind === 'usernames' ? each.values.map(({ text }) => text) : []))
    .slice(0, COMBINED);
  if (texts.length < 2) return [];
  const all = [...new Set([...texts, ...texts.flatMap(patternEdits)])];
  const begun = all.filter((text) => text.endsWith('*') && text.includes('\\'));
  const ended = all.filter((text) => text.startsWith('*') && !text.includes('\\'));
  return begun.flatMap((one) =>
    ended.flatMap((other) => accountsFor(starPattern(`${one.slice(0, -1)}${other.slice(1)}`)).slice(0, 1)),
  );
}

const DOMAINS = ['contoso', 'fabrikam'] as const;

/** Accounts that are spelled as the pattern is, each star replaced; where it asks for no domain, in one of ours before any other. */
function accountsFor({ parts }: Pattern): readonly string[] {
  const at = parts.findIndex((part) => part.includes('\\'));
  const texts = DOMAINS.map((domain) =>
    parts.reduce((before, part, index) => `${before}${index <= at ? domain : userAfter(before)}${part}`),
  );
  const bare = texts.map((text) => (text === '' ? 'lena' : text));
  const accounts =
    at >= 0
      ? texts
      : [...bare.map((user, index) => `${DOMAINS[index] ?? ''}\\${user}`), ...bare.map((domain) => `${domain}\\lena`)];
  return [...new Set(accounts)].filter((each) => ACCOUNT.test(each));
}

/** `contoso\svc*` fits `contoso\svc-lena`. */
function userAfter(text: string): string {
  return /[a-z0-9]$/i.test(text) ? '-lena' : 'lena';
}

/** Text, one backslash, text; no star. */
const ACCOUNT = /^[^\\*]+\\[^\\*]+$/;

type AttributeValues = ReadonlyMap<string, readonly (string | null)[]>;

/** Mailboxes inside and outside of each filter, and those with one attribute of these changed. */
function recipientsOf(
  conditions: readonly Condition[],
  rules: readonly Rule[],
  under: Interpretation,
): readonly Recipient[] {
  const plain = Object.fromEntries([...valuesIn(conditionsOf(rules))].map(([name, [value]]) => [name, value ?? TOWN]));
  const values = valuesIn(conditions);
  const bases = [plain, ...filtersIn(conditions).flatMap((filter) => sidesOf(filter, plain, values, under))];
  const beside = spread(bases).flatMap((base) =>
    [...values].flatMap(([name, those]) => spread(those).map((value): Recipient => ({ ...base, [name]: value }))),
  );
  const all = new Map([...bases, ...beside].map((each) => [JSON.stringify(each), each]));
  return [...all.values()];
}

function filtersIn(conditions: readonly Condition[]): readonly Chain[] {
  return conditions.flatMap((each) => (each.kind === 'filter' ? each.values.map(({ filter }) => filter) : []));
}

/** Combinations of attributes that are tried for one filter. */
const TRIED = 400;

/** A mailbox for which the filter holds and one for which it does not, if they are easily found. */
function sidesOf(
  filter: Chain,
  plain: Recipient,
  values: AttributeValues,
  under: Interpretation,
): readonly Recipient[] {
  let tried: readonly Recipient[] = [plain];
  for (const name of new Set(comparisonsIn(filter).map(({ property }) => property)))
    tried = tried
      .flatMap((base) => (values.get(name) ?? []).map((value): Recipient => ({ ...base, [name]: value })))
      .slice(0, TRIED);
  const holds = (each: Recipient): boolean => filterHolds(filter, each, under);
  return [tried.find(holds), tried.find((each) => !holds(each))].flatMap((each) => each ?? []);
}

function comparisonsIn(filter: Chain): readonly Comparison[] {
  return walk<readonly Comparison[]>(filter, {
    comparison: (comparison) => [comparison],
    nots: (inner) => inner,
    chain: (first, rest) => [...first, ...rest.flatMap(({ value }) => value)],
  });
}

/** By attribute: what it is compared with, another value, and none. */
function valuesIn(conditions: readonly Condition[]): AttributeValues {
  const found = new Map<string, (string | null)[]>();
  for (const comparison of filtersIn(conditions).flatMap(comparisonsIn)) {
    const before = found.get(comparison.property) ?? [];
    found.set(comparison.property, [...before, ...textsFor(comparison)]);
  }
  return new Map([...found].map(([name, values]) => [name, [...new Set([...values, TOWN, null])]]));
}

/** Where not the whole text is compared, those a letter beside it too. */
function textsFor({ operator, value }: Comparison): readonly string[] {
  const text = value.kind === 'null' ? '' : value.written.replaceAll('*', '');
  if (text === '') return [];
  return operator === '-eq' || operator === '-ne' ? [text] : [text, `${text}x`, text.slice(0, -1)].filter(Boolean);
}
