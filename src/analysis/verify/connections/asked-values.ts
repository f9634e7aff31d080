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
import { endsOfRange, patternEdits, stepped } from './value-edits.ts';

/** What a connection is made of; each part is asked about by one kind of condition, or by two of them. */
export type Part = 'signIn' | 'address' | 'username' | 'recipient';

/** Of each part what it may be, as the fields of a connection. */
export type AskedValues = Readonly<Record<Part, readonly Partial<Connection>[]>>;

/** The part that a kind of condition asks about. */
export const PART_OF: Readonly<Record<Condition['kind'], Part>> = {
  protocols: 'signIn',
  'authentication-types': 'signIn',
  addresses: 'address',
  usernames: 'username',
  filter: 'recipient',
};

/** What people have where no rule asks: an office and a person. */
const PLAIN = { clientIPAddress: '192.0.2.10', username: 'contoso\\lena' } as const;

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
  const addresses = new Set([PLAIN.clientIPAddress, ...conditions.flatMap(addressesOf)]);
  const usernames = new Set([PLAIN.username, ...conditions.flatMap((each) => usernamesOf(each, under))]);
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
  return condition.values
    .flatMap(({ range }) => {
      const [first, last] = endsOfRange(range);
      return [first, last, ...stepped(first, -1n), ...stepped(last, 1n)];
    })
    .map(printAddress);
}

/** Accounts that a pattern fits, and those that one a letter beside it fits. */
function usernamesOf(condition: Condition, under: Interpretation): readonly string[] {
  if (condition.kind !== 'usernames') return [];
  return condition.values.flatMap((pattern) =>
    [pattern, ...patternEdits(pattern.text).map(starPattern)].flatMap((each) => accountsFor(each, under)),
  );
}

/** What stands for a star in front of the backslash, and behind it or where there is none. */
const DOMAINS = ['contoso', 'fabrikam'] as const;
const USERS = ['', 'lena'] as const;

/** Accounts that the pattern fits, the shortest and a longer one; `contoso\jeff` for `jeff`, which fits none. */
function accountsFor(pattern: Pattern, under: Interpretation): readonly string[] {
  const all = USERS.flatMap((user) => DOMAINS.flatMap((domain) => spelled(pattern.parts, domain, user)));
  const accounts = [...new Set(all)].filter((each) => ACCOUNT.test(each));
  const fitting = accounts.filter((each) => under.semantics.patternMatches(pattern, each, under));
  return fitting.length > 0 ? fitting : accounts.slice(0, 1);
}

function spelled(parts: readonly string[], domain: string, user: string): readonly string[] {
  const at = parts.findIndex((part) => part.includes('\\'));
  const text = parts.reduce((before, part, index) => `${before}${index <= at ? domain : user}${part}`);
  if (at >= 0) return [text];
  const plain = text === '' ? 'lena' : text;
  return [`${domain}\\${plain}`, `${plain}\\lena`];
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
  const beside = bases.flatMap((base) =>
    [...values].flatMap(([name, those]) => those.map((value): Recipient => ({ ...base, [name]: value }))),
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
