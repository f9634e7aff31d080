/** Differences cut into products of sets, merged, with ids and witnesses. */
import type { AddressInterval, DifferingRegion, RecipientSet, UsernameSet } from '../../model/cell.ts';
import type {
  AuthenticationType,
  Connection,
  DecisionAnswer,
  MiddleTier,
  Protocol,
  Recipient,
} from '../../model/generated/wire.generated.ts';
import { printAddress } from '../../syntax/ip-ranges.ts';
import { addressAt, unite } from '../addresses/address-sets.ts';
import { channels as allChannels, authenticationTypes, middleTiers, protocols } from '../channels/channels.ts';
import type { Grid, Members } from '../lists/decision-lists.ts';
import type { AccountLiteral } from '../lists/literals.ts';
import type { AccountLeaf } from '../lists/walk.ts';
import type { Products } from '../rules/products.ts';
import { contentHash } from './content-hash.ts';
import { mergeParts, type ProductPart } from './merging.ts';

/** Connections of some channels and cells whose accounts are in a leaf. */
export interface CellDifference {
  readonly channels: Members;
  readonly addresses: Members;
  readonly leaf: AccountLeaf;
  readonly before: DecisionAnswer;
  readonly after: DecisionAnswer;
}

/** What the numbers of a difference stand for. */
export interface Legend {
  readonly grid: Grid;
  readonly products: Products;
}

interface LeafAccounts {
  readonly usernames: UsernameSet;
  readonly recipients: RecipientSet;
  readonly username: string;
  readonly recipient: Recipient;
}

/** The regions of some disjoint differences, in the order of the answers, then of the channels and addresses. */
export function regionsOf(differences: readonly CellDifference[], legend: Legend): readonly DifferingRegion[] {
  const usernames = new Map<string, LeafAccounts>();
  const recipients = new Map<string, LeafAccounts>();
  const cellsOf = keysOf();
  const byAnswer = new Map<string, { readonly first: CellDifference; readonly parts: ProductPart[] }>();
  const keysOfLeaf = new Map<AccountLeaf, AccountKeys>();
  for (const difference of differences) {
    const { leaf, before, after } = difference;
    const keys = keysOfLeaf.get(leaf) ?? accountKeys(accountsOf(leaf, legend.products), usernames, recipients);
    keysOfLeaf.set(leaf, keys);
    const key = JSON.stringify([before, after]);
    const entry = byAnswer.get(key) ?? { first: difference, parts: [] };
    byAnswer.set(key, entry);
    const cells = cellsOf(difference.addresses);
    for (const channel of difference.channels)
      entry.parts.push([cells, keys.usernames, keys.recipients, ...(CHANNEL_KEYS[channel] ?? [])]);
  }
  return [...byAnswer.values()].flatMap(({ first, parts }) =>
    mergeParts(parts).map((part) => regionOf(part, first, legend, { usernames, recipients })),
  );
}

/** The cells of a class as keys, made once for each class. */
function keysOf(): (cells: Members) => readonly string[] {
  const known = new Map<Members, readonly string[]>();
  return (cells) => {
    const keys = known.get(cells) ?? cells.map(String).sort();
    known.set(cells, keys);
    return keys;
  };
}

/** The keys of each channel: protocols, types and middle tiers are merged in this order, after addresses, usernames and recipients. */
const CHANNEL_KEYS: readonly ProductPart[] = allChannels.map(({ protocol, authenticationType, middleTier }) => [
  [protocol],
  [authenticationType],
  [middleTier],
]);

interface AccountKeys {
  readonly usernames: readonly string[];
  readonly recipients: readonly string[];
}

/** The keys of a leaf's sets, under which its accounts are found again. */
function accountKeys(
  accounts: LeafAccounts,
  usernames: Map<string, LeafAccounts>,
  recipients: Map<string, LeafAccounts>,
): AccountKeys {
  const [username, recipient] = [JSON.stringify(accounts.usernames), JSON.stringify(accounts.recipients)];
  if (!usernames.has(username)) usernames.set(username, accounts);
  if (!recipients.has(recipient)) recipients.set(recipient, accounts);
  return { usernames: [username], recipients: [recipient] };
}

function accountsOf({ literals, witness }: AccountLeaf, { patterns, filterTexts }: Products): LeafAccounts {
  const numbers = (about: AccountLiteral['about'], value: boolean): Members =>
    [
      ...new Set(literals.filter((each) => each.about === about && each.value === value).map(({ number }) => number)),
    ].sort((one, other) => one - other);
  const texts = (number: number): readonly string[] => (patterns[number] ?? []).map(({ text }) => text).sort();
  const filters = (value: boolean): readonly string[] =>
    numbers('recipient', value)
      .map((number) => filterTexts[number] ?? '')
      .sort();
  return {
    usernames: {
      some: numbers('username', true).map(texts),
      none: [...new Set(numbers('username', false).flatMap(texts))].sort(),
    },
    recipients: { some: filters(true), none: filters(false) },
    ...witness,
  };
}

interface AccountSets {
  readonly usernames: ReadonlyMap<string, LeafAccounts>;
  readonly recipients: ReadonlyMap<string, LeafAccounts>;
}

function regionOf(
  [cells = [], usernames = [], recipients = [], inProtocols = [], types = [], tiers = []]: ProductPart,
  { before, after }: CellDifference,
  { grid }: Legend,
  sets: AccountSets,
): DifferingRegion {
  const [names, whos] = [
    usernames.flatMap((key) => sets.usernames.get(key) ?? []),
    recipients.flatMap((key) => sets.recipients.get(key) ?? []),
  ];
  const product = {
    protocols: ordered<Protocol>(protocols, inProtocols),
    authenticationTypes: ordered<AuthenticationType>(authenticationTypes, types),
    middleTiers: ordered<MiddleTier>(middleTiers, tiers),
    addresses: intervalsOf(cells.map(Number), grid),
    usernames: names.map((each) => each.usernames),
    recipients: whos.map((each) => each.recipients),
  };
  const text = JSON.stringify([product, before, after], (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  const [name, who] = [
    shortest(names, ({ username }) => username),
    shortest(whos, ({ recipient }) => JSON.stringify(recipient)),
  ];
  const {
    protocols: [protocol = 'REST'],
    authenticationTypes: [type = 'OAuthAuthentication'],
    middleTiers: [tier = 'none'],
  } = product;
  const witness: Connection = {
    protocol,
    authenticationType: type,
    clientIPAddress: printAddress(addressOf(product.addresses[0])),
    username: name?.username ?? '',
    recipient: who?.recipient ?? {},
  };
  const whole = tier === 'none' ? witness : { ...witness, middleTier: tier };
  return { id: contentHash(text), ...product, before, after, witness: whole };
}

function addressOf(interval: AddressInterval | undefined): ReturnType<typeof addressAt> {
  return { family: interval?.family ?? 4, value: interval?.first ?? 0n };
}

function ordered<T extends string>(all: readonly T[], some: readonly string[]): readonly T[] {
  return all.filter((each) => some.includes(each));
}

function shortest<T>(values: readonly T[], textOf: (value: T) => string): T | undefined {
  return values.reduce<T | undefined>(
    (best, value) => (best === undefined || textOf(value).length < textOf(best).length ? value : best),
    undefined,
  );
}

/** The cells as intervals that do not touch, IPv4 first. */
function intervalsOf(cells: Members, { cells: { placesOf, firstIpv4 } }: Grid): readonly AddressInterval[] {
  const of = (isIpv4: boolean): readonly AddressInterval[] =>
    unite(cells.filter((cell) => cell >= firstIpv4 === isIpv4).map(placesOf)).map(({ first, last }) => ({
      family: isIpv4 ? 4 : 6,
      first: addressAt(first).value,
      last: addressAt(last).value,
    }));
  return [...of(true), ...of(false)];
}
