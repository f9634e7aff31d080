/** The requests of a rule set under all single readings at once: classes of channels and addresses, and what decides in each. */
import type { RuleSet } from '../../model/chapters.ts';
import type { Connection, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { Rule } from '../../model/rule.ts';
import { printAddress } from '../../syntax/ip-ranges.ts';
import { readRules } from '../../syntax/rules.ts';
import { addressCells, isInSpans } from '../addresses/address-cells.ts';
import { addressAt } from '../addresses/address-sets.ts';
import { type Bits, bitsOf, hasBit, keyOfBits } from '../bits.ts';
import { isSupported } from '../channels/authentication.ts';
import { channels } from '../channels/channels.ts';
import { tooLarge } from '../decision.ts';
import { interned } from '../interning.ts';
import type { Members } from '../lists/decision-lists.ts';
import { literalsOf } from '../lists/literals.ts';
import { type AccountWitness, type Solver, solverOf } from '../lists/solver.ts';
import type { DecisionList, Demand } from '../lists/walk.ts';
import { bypassing, lineOf, type Product, type Products, productsOfSides } from '../rules/products.ts';
import { type ProductsWithParts, withParts } from './parts.ts';
import { singleReadings } from './single-readings.ts';

/** What the rules are under one reading. */
export interface ReadingSide {
  readonly readings: Readings;
  /** The places of its products. */
  readonly places: Members;
  readonly bypass: Bits;
}

/** A class of addresses: cells that are in the same sets, IPv4 first. */
export interface AddressGroup {
  readonly cells: Members;
  /** Of each side the places of the products that hold them. */
  readonly places: readonly Members[];
}

/** All that is needed to ask who decides where. */
export interface RequestSpace extends ProductsWithParts {
  /** In the order in which they are looked at. */
  readonly rules: readonly Rule[];
  readonly readings: readonly Readings[];
  readonly sides: readonly ReadingSide[];
  /** Of each reading the number of its side; the first is that of the defaults. */
  readonly sideOf: Members;
  readonly solver: Solver;
  readonly demands: readonly Demand[];
  /** Channels that nothing tells apart, the plainest of each first; those first that most rules hold. */
  readonly channels: readonly Members[];
  /** Those first that most rules hold. */
  readonly addresses: readonly AddressGroup[];
  /** The first place of a cell on the line of addresses. */
  readonly startOf: (cell: number) => bigint;
}

/** Intervals of addresses times what is looked at in each, which is the sets of addresses and, under every reading, the classes of channels: a minute of work. */
const MOST_LOOKS = 20_000_000;

/** The space of a rule set. Refused: a text that is none (`invalid-value`); more than 20 million looks (`too-large`). */
export function requestSpace(given: RuleSet): Result<RequestSpace> {
  const read = readRules(given);
  if (!read.ok) return read;
  const rules = [...read.value].sort((one, other) => one.priority - other.priority); // CAR-ORDER
  const readings = singleReadings('client-access-rules');
  const sided = readings.map((each) => ({ rules, readings: each }));
  const parts = withParts(productsOfSides(sided, 'applies'));
  const { products } = parts;
  const solver = solverOf(products);
  if (!solver.ok) return solver;
  const { sides, sideOf } = sidesOf(readings, products, rules.length);
  const cells = addressCells(products.addresses, lineOf(sided));
  const open = channelClasses(products, sides);
  const looks = cells.count * (open.length * sides.length + products.addresses.length);
  if (looks > MOST_LOOKS) return tooLarge('the classes of requests', looks, MOST_LOOKS, 'looks');
  const addresses = addressGroups(products, sides, cells);
  const demands = demandsOf(products, rules.length);
  const startOf = (cell: number): bigint => cells.placesOf(cell).first;
  const space = { rules, readings, sides, sideOf, ...parts, demands, channels: open, addresses, startOf };
  return { ok: true, value: { ...space, solver: endingEarly(solver.value) } };
}

/** Once a search was given up nothing that is found counts, so nothing more is searched. */
function endingEarly(solver: Solver): Solver {
  return { ...solver, find: (literals) => (solver.problem() === undefined ? solver.find(literals) : undefined) };
}

/** What each product asks of the account; its rule by the number among the rules, whatever the side. */
function demandsOf(products: Products, rules: number): readonly Demand[] {
  const keys = interned<string>();
  return products.products.map((product) => {
    const literals = literalsOf(product, products);
    const rule = product.rule % Math.max(1, rules);
    return { literals, key: keys.numberOf(literals.join(), () => ''), rule };
  });
}

/** Readings under which all products are the same are one side. */
function sidesOf(
  readings: readonly Readings[],
  { products }: Products,
  rules: number,
): Pick<RequestSpace, 'sides' | 'sideOf'> {
  const sides = interned<ReadingSide>();
  const places = readings.map((): number[] => []);
  for (const [place, { rule }] of products.entries()) places[Math.floor(rule / rules)]?.push(place);
  const sideOf = readings.map((each, number) => {
    const own = places[number] ?? [];
    const bypass = bypassing(each);
    const content = own.map((place) => keyOfProduct(products[place], rules)).join(' ');
    return sides.numberOf(`${bypass} ${content}`, () => ({ readings: each, places: own, bypass }));
  });
  return { sides: sides.values, sideOf };
}

function keyOfProduct(product: Product | undefined, rules: number): string {
  if (product === undefined) return '';
  const { rule, channels: open, addresses, usernames, filter } = product;
  return [rule % rules, open, addresses, usernames, filter].join();
}

/** Channels that all products and all bypasses hold or do not hold. */
function channelClasses({ products }: Products, sides: readonly ReadingSide[]): readonly Members[] {
  const all = [...products.map((product) => product.channels), ...sides.map(({ bypass }) => bypass)];
  const sets = [...new Map(all.map((set) => [set.join(), set])).values()];
  const classes = interned<number[]>();
  for (const channel of plainestFirst()) {
    const truth = bitsOf(sets.length, (set) => hasBit(sets[set] ?? NO_BITS, channel));
    classes.values[classes.numberOf(keyOfBits(truth), () => [])]?.push(channel);
  }
  const held = (sides[0]?.places ?? []).flatMap((place) => products[place]?.channels ?? []);
  const crowd = ([channel = 0]: Members): number => held.filter((set) => hasBit(set, channel)).length;
  return mostFirst(classes.values, crowd);
}

/** In the order of a number, the largest first: where many rules have a say, mistakes in their order show. */
function mostFirst<T>(all: readonly T[], numberOf: (each: T) => number): readonly T[] {
  const numbers = new Map(all.map((each) => [each, numberOf(each)]));
  return [...all].sort((one, other) => (numbers.get(other) ?? 0) - (numbers.get(one) ?? 0));
}

const NO_BITS = new Uint32Array(8);

/** Without a middle tier before those with one, pairs that are supported before those that are not. */
function plainestFirst(): Members {
  const rank = (number: number): number => {
    const { protocol = 'REST', authenticationType = 'OAuthAuthentication', middleTier } = channels[number] ?? {};
    return (middleTier === 'none' ? 0 : 2) + (isSupported(protocol, authenticationType) ? 0 : 1);
  };
  return [...channels.keys()].sort((one, other) => rank(one) - rank(other) || one - other);
}

function addressGroups(
  products: Products,
  sides: readonly ReadingSide[],
  cells: ReturnType<typeof addressCells>,
): readonly AddressGroup[] {
  const classes = interned<number[]>();
  const ipv4First = [...range(cells.firstIpv4, cells.count), ...range(0, cells.firstIpv4)];
  for (const cell of ipv4First.filter(cells.isReachable)) {
    const held = bitsOf(cells.spans.length, (set) => isInSpans(cells.spans[set] ?? NO_SPANS, cell));
    classes.values[classes.numberOf(keyOfBits(held), () => [])]?.push(cell);
  }
  const groups = classes.values.map((own): AddressGroup => {
    const isHeld = (set: number): boolean => set < 0 || isInSpans(cells.spans[set] ?? NO_SPANS, own[0] ?? 0);
    const held = cells.spans.map((_, set) => isHeld(set));
    const places = sides.map((side) =>
      side.places.filter((place) => {
        const set = products.products[place]?.addresses ?? -1;
        return set < 0 || held[set] === true;
      }),
    );
    return { cells: own, places };
  });
  return mostFirst(groups, ({ places }) => places[0]?.length ?? 0);
}

const NO_SPANS = new Int32Array();

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** What decides at some addresses and a channel on a side, up to the first that asks nothing of the account. */
export function listAt(space: RequestSpace, side: number, addresses: AddressGroup, channel: number): DecisionList {
  const list: Demand[] = [];
  for (const place of addresses.places[side] ?? []) {
    const [product, demand] = [space.products.products[place], space.demands[place]];
    if (product === undefined || demand === undefined || !hasBit(product.channels, channel)) continue;
    list.push(demand);
    if (demand.literals.length === 0) break;
  }
  return list;
}

/** No rule decides, or none is looked at (CAR-NO-RULE, CAR-MIDDLE-TIER-BYPASS): what stands in the place of a rule. */
export const NO_RULE = -1;
export const BYPASS = -2;

/** The answer that a rule by its number, or none, stands for under a reading. */
export function answerBy({ rules }: Pick<RequestSpace, 'rules'>, rule: number, readings: Readings): DecisionAnswer {
  const decider = rules[rule];
  if (decider !== undefined) return { action: decider.action, decidedBy: [decider.name] };
  const isAllowed = rule === BYPASS || readings['no-rule-matches'] === 'allow';
  return { action: isAllowed ? 'AllowAccess' : 'DenyAccess', decidedBy: [] };
}

/** A request from the address at a place, over a channel. */
export function connectionOf(channel: number, place: bigint, account: AccountWitness): Connection {
  const { protocol = 'REST', authenticationType = 'OAuthAuthentication', middleTier } = channels[channel] ?? {};
  const { username, recipient, caller } = account;
  const plain = { protocol, authenticationType, clientIPAddress: printAddress(addressAt(place)), username, recipient };
  const whose = caller === undefined ? plain : { ...plain, caller };
  return middleTier === undefined || middleTier === 'none' ? whose : { ...whose, middleTier };
}
