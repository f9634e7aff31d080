/** Differences cut into products of sets, merged, with ids and witnesses. */
import type {
  AddressCount,
  AddressInterval,
  ConnectionProduct,
  DifferingRegion,
  RecipientSet,
  UsernameSet,
} from '../../model/cell.ts';
import type { Connection } from '../../model/generated/wire.generated.ts';
import { printAddress } from '../../syntax/ip-ranges.ts';
import { addressAt, unite } from '../addresses/address-sets.ts';
import { channels as allChannels, authenticationTypes, middleTiers, protocols } from '../channels/channels.ts';
import { interned, type ValueNumbers } from '../interning.ts';
import type { Grid, Members } from '../lists/decision-lists.ts';
import type { AccountWitness, Solver } from '../lists/solver.ts';
import type { AccountLeaf } from '../lists/walk.ts';
import type { ClaimReader } from './claims.ts';
import { contentHash } from './content-hash.ts';
import type { CellDifference } from './differences.ts';
import { mergeParts, type ProductPart } from './merging.ts';

/** What the numbers of a difference stand for. */
export interface Legend {
  readonly grid: Grid;
  readonly claims: ClaimReader;
  readonly solver: Pick<Solver, 'find'>;
}

/** The regions of some disjoint differences, in the order of the answers, then of the channels and addresses. */
export function regionsOf(differences: readonly CellDifference[], legend: Legend): readonly DifferingRegion[] {
  const accounts: AccountSets = { usernames: interned(), recipients: interned() };
  const classes = interned<Members>();
  const byAnswer = new Map<string, { readonly first: CellDifference; readonly parts: ProductPart[] }>();
  const keysOfLeaf = new Map<AccountLeaf, readonly [Members, Members]>();
  for (const difference of differences) {
    const { leaf, channels, addresses, before, after } = difference;
    const keys = keysOfLeaf.get(leaf) ?? setsOf(leaf, legend, accounts);
    keysOfLeaf.set(leaf, keys);
    const key = JSON.stringify([before, after]);
    const entry = byAnswer.get(key) ?? { first: difference, parts: [] };
    byAnswer.set(key, entry);
    entry.parts.push([addresses, ...keys, [classes.numberOf(channels.join(), () => channels)]]);
  }
  return [...byAnswer.values()].flatMap(({ first, parts }) =>
    inChannels(parts, classes.values).map((part) => regionOf(part, first, legend.grid, accounts)),
  );
}

/** Merges addresses, usernames and recipients at each class of channels, which are alike so far, then all with the channels' fields. */
function inChannels(parts: readonly ProductPart[], classes: readonly Members[]): readonly ProductPart[] {
  const merged = classes.flatMap((channels, number) => {
    const own = parts.filter((part) => part[3]?.[0] === number).map((part) => part.slice(0, 3));
    return mergeParts(own).flatMap((part) =>
      channels.map((channel): ProductPart => [...part, ...(CHANNEL_FIELDS[channel] ?? [])]),
    );
  });
  return mergeParts(merged);
}

/** The fields of each channel by their places: protocols, types and middle tiers are merged in this order, after addresses, usernames and recipients. */
const CHANNEL_FIELDS: readonly ProductPart[] = allChannels.map(({ protocol, authenticationType, middleTier }) => [
  [protocols.indexOf(protocol)],
  [authenticationTypes.indexOf(authenticationType)],
  [middleTiers.indexOf(middleTier)],
]);

/** Sets of accounts by their numbers, each with an account that is in it and a hash of what it says. */
interface AccountSet<S> {
  readonly set: S;
  readonly hash: string;
  readonly witness: AccountWitness;
}

interface AccountSets {
  readonly usernames: ValueNumbers<AccountSet<UsernameSet>>;
  readonly recipients: ValueNumbers<AccountSet<RecipientSet>>;
}

/** The numbers of a leaf's sets. */
function setsOf({ literals }: AccountLeaf, { claims, solver }: Legend, sets: AccountSets): readonly [Members, Members] {
  const numberIn = <S>(all: ValueNumbers<AccountSet<S>>, set: S): Members => {
    const key = JSON.stringify(set);
    const witness = (): AccountWitness => solver.find(literals) ?? { username: '', recipient: {} };
    return [all.numberOf(key, () => ({ set, hash: contentHash(key), witness: witness() }))];
  };
  return [numberIn(sets.usernames, claims.usernames(literals)), numberIn(sets.recipients, claims.recipients(literals))];
}

function regionOf(
  [cells = [], usernames = [], recipients = [], inProtocols = [], types = [], tiers = []]: ProductPart,
  { before, after }: CellDifference,
  grid: Grid,
  sets: AccountSets,
): DifferingRegion {
  const names = usernames.flatMap((number) => sets.usernames.values[number] ?? []);
  const whos = recipients.flatMap((number) => sets.recipients.values[number] ?? []);
  const product: ConnectionProduct = {
    protocols: inProtocols.flatMap((number) => protocols[number] ?? []),
    authenticationTypes: types.flatMap((number) => authenticationTypes[number] ?? []),
    middleTiers: tiers.flatMap((number) => middleTiers[number] ?? []),
    addresses: intervalsOf(cells, grid),
    usernames: names.map(({ set }) => set),
    recipients: whos.map(({ set }) => set),
  };
  const addresses = product.addresses.map(({ family, first, last }) => `${family} ${first} ${last}`);
  const hashes = [names, whos].map((all) => all.map(({ hash }) => hash).sort());
  const id = contentHash(JSON.stringify([inProtocols, types, tiers, addresses, hashes, before, after]));
  const name = shortest(names, ({ witness: { username, caller } }) => username + (caller?.username ?? ''));
  const who = shortest(whos, ({ witness: { recipient, caller } }) => JSON.stringify([recipient, caller?.recipient]));
  return {
    id,
    ...product,
    addressCount: countIn(product),
    before,
    after,
    witness: connectionOf(product, name?.witness, who?.witness),
  };
}

function countIn({ addresses }: ConnectionProduct): AddressCount {
  const countOf = (family: AddressInterval['family']): string =>
    `${addresses.reduce((sum, each) => (each.family === family ? sum + each.last - each.first + 1n : sum), 0n)}`;
  return { ipv4: countOf(4), ipv6: countOf(6) };
}

function connectionOf(
  { protocols: [protocol], authenticationTypes: [type], middleTiers: [tier], addresses: [interval] }: ConnectionProduct,
  name: AccountWitness | undefined,
  who: AccountWitness | undefined,
): Connection {
  const connection: Connection = {
    protocol: protocol ?? 'REST',
    authenticationType: type ?? 'OAuthAuthentication',
    clientIPAddress: printAddress(addressOf(interval)),
    username: name?.username ?? '',
    recipient: who?.recipient ?? {},
  };
  const tiered = tier === undefined || tier === 'none' ? connection : { ...connection, middleTier: tier };
  const caller = name?.caller ?? who?.caller;
  if (caller === undefined) return tiered;
  return {
    ...tiered,
    caller: { username: name?.caller?.username ?? caller.username, recipient: who?.caller?.recipient ?? {} },
  };
}

function addressOf(interval: AddressInterval | undefined): ReturnType<typeof addressAt> {
  return { family: interval?.family ?? 4, value: interval?.first ?? 0n };
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
