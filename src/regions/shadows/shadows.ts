/** Which rules of a set decide nothing, and who decides in their place. */
import type { AddressCount } from '../../model/cell.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { Action, Connection } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { printAddress } from '../../syntax/ip-ranges.ts';
import { readRules } from '../../syntax/rules.ts';
import { addressAt } from '../addresses/address-sets.ts';
import { channels } from '../channels/channels.ts';
import { channelsBut, gridOf } from '../lists/decision-lists.ts';
import { solverOf } from '../lists/solver.ts';
import { type AccountLeaf, walkLists } from '../lists/walk.ts';
import { type Fields, fieldsOf } from '../rules/fields.ts';
import { bypassing, productsOf } from '../rules/products.ts';
import { coverOf, type RuleCover } from './cover.ts';
import { countsOf, decidersIn, demandsOf, groupsOf, type Shelf, type SpaceGroup } from './space.ts';

/** Another rule that decides in the space of a rule. */
export interface Instead {
  readonly rule: string;
  readonly action: Action;
  /** At how many addresses it decides some request of the rule. */
  readonly addresses: AddressCount;
  /** One of these requests. */
  readonly witness: Connection;
}

/** What becomes of one rule. */
export interface RuleShadow {
  readonly rule: string;
  readonly state: 'reachable' | 'dead';
  /** Of a dead rule: nothing can satisfy it, it is disabled, or earlier rules decide all that it would. */
  readonly reason?: 'covered' | 'never-matches' | 'disabled';
  /** Of a covered rule: the fewest earlier rules that apply to all that it applies to. */
  readonly cover?: readonly string[];
  /** Whether fewer were proved not to be enough. */
  readonly coverIsMinimum?: boolean;
  /** Who decides in its space beside itself, in the order of the rules. */
  readonly decidedInstead: readonly Instead[];
  /** Whether those do what it would have done: of a covered rule. */
  readonly differentAction?: 'no' | 'partly' | 'wholly';
  /** Whether nothing would be decided otherwise without it. */
  readonly redundant: boolean;
  /** Earlier rules with the other action that decide in its space. */
  readonly conflicting: readonly string[];
  /** Its addresses by what it decides of the requests from there that it applies to: all, some or none. */
  readonly share: { readonly whole: AddressCount; readonly part: AddressCount; readonly none: AddressCount };
  /** A request that it decides. */
  readonly witness?: Connection;
}

/** All rules in the order in which they are looked at. Refused: a text that is none (`invalid-value`), and `too-large` when a search goes beyond its limit. */
export function shadowsOf(given: RuleSet, readings: Readings): Result<readonly RuleShadow[]> {
  const read = readRules(given);
  if (!read.ok) return read;
  const rules = [...read.value].sort((one, other) => one.priority - other.priority);
  const products = productsOf(rules, readings, 'applies');
  const solver = solverOf(products);
  if (!solver.ok) return solver;
  const grid = gridOf(products, readings, channelsBut(bypassing(readings)));
  const shelf: Shelf = { rules, products, grid, solver: solver.value, counts: countsOf(grid) };
  const fields = fieldsOf(products, readings);
  const otherwise = readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  const deciders = decidersIn(shelf);
  const shadows = rules.map((_, rule) => shadowOf(rule, { shelf, fields, otherwise, deciders }));
  const problem = solver.value.problem();
  return problem === undefined ? { ok: true, value: shadows } : { ok: false, problem };
}

/** What all rules are looked at with. */
interface ShadowScene {
  readonly shelf: Shelf;
  readonly fields: Fields;
  /** The action where no rule decides. */
  readonly otherwise: Action;
  readonly deciders: ReturnType<typeof decidersIn>;
}

function shadowOf(rule: number, { shelf, fields, otherwise, deciders: decidersOf }: ShadowScene): RuleShadow {
  const { name = '', action = 'AllowAccess', enabled = false } = shelf.rules[rule] ?? {};
  const groups = groupsOf(rule, 'earlier', shelf);
  const { deciders, share } = tally(rule, groups, shelf, decidersOf);
  const own = deciders.get(rule);
  const instead = [...deciders.entries()].filter(([other]) => other !== rule).sort(([one], [other]) => one - other);
  const decidedInstead = instead.map(([other, found]): Instead => {
    const { name: named = '', action: taken = 'AllowAccess' } = shelf.rules[other] ?? {};
    return { rule: named, action: taken, addresses: counted(found.addresses, shelf), witness: found.witness };
  });
  const conflicting = decidedInstead.filter((each) => each.action !== action).map((each) => each.rule);
  const shared = { rule: name, decidedInstead, conflicting, share };
  if (own !== undefined) {
    return {
      ...shared,
      state: 'reachable',
      redundant: isRedundant(rule, shelf, otherwise),
      witness: own.witness,
    };
  }
  const dead = { ...shared, state: 'dead', redundant: true } as const;
  if (!enabled) return { ...dead, reason: 'disabled' };
  if (groups.length === 0) return { ...dead, reason: 'never-matches' };
  const cover = coverOf(rule, groupsOf(rule, 'every-earlier', shelf), shelf, fields);
  return {
    ...dead,
    reason: 'covered',
    ...named(cover, shelf),
    differentAction: difference(conflicting, decidedInstead),
  };
}

function named({ rules, isMinimum }: RuleCover, shelf: Shelf): Pick<RuleShadow, 'cover' | 'coverIsMinimum'> {
  return { cover: rules.map((rule) => shelf.rules[rule]?.name ?? ''), coverIsMinimum: isMinimum };
}

function difference(conflicting: readonly string[], all: readonly Instead[]): 'no' | 'partly' | 'wholly' {
  if (conflicting.length === 0) return 'no';
  return conflicting.length === all.length ? 'wholly' : 'partly';
}

interface SpaceDecider {
  /** The classes of addresses. */
  readonly addresses: Set<number>;
  readonly witness: Connection;
}

/** Who decides at which addresses, and at how many the rule itself decides all, some or none. */
function tally(
  rule: number,
  groups: readonly SpaceGroup[],
  shelf: Shelf,
  decidersOf: ReturnType<typeof decidersIn>,
): { readonly deciders: ReadonlyMap<number, SpaceDecider>; readonly share: RuleShadow['share'] } {
  const deciders = new Map<number, SpaceDecider>();
  for (const group of groups) {
    for (const { rules, literals } of decidersOf(group)) {
      const decider = rules[0] ?? -1;
      const met = deciders.get(decider) ?? { addresses: new Set(), witness: witnessIn(group, literals, shelf) };
      deciders.set(decider, met);
      for (const each of group.addresses) met.addresses.add(each);
    }
  }
  const own = deciders.get(rule)?.addresses ?? new Set<number>();
  const others = new Set([...deciders].flatMap(([other, { addresses }]) => (other === rule ? [] : [...addresses])));
  const all = [...new Set(groups.flatMap(({ addresses }) => addresses))];
  const share = {
    whole: counted(new Set(all.filter((each) => own.has(each) && !others.has(each))), shelf),
    part: counted(new Set(all.filter((each) => own.has(each) && others.has(each))), shelf),
    none: counted(new Set(all.filter((each) => !own.has(each))), shelf),
  };
  return { deciders, share };
}

/** Whether the rules behind it do what it does wherever it decides. */
function isRedundant(rule: number, shelf: Shelf, otherwise: Action): boolean {
  const actionOf = (place: number): Action => shelf.rules[place]?.action ?? otherwise;
  return groupsOf(rule, 'all', shelf).every((group) =>
    walkLists({
      lists: [demandsOf(group, () => true, shelf), demandsOf(group, (other) => other !== rule, shelf)],
      solver: shelf.solver,
      given: group.own.literals,
      areOpen: true,
      wants: ([one = -1, other = -1]) => actionOf(one) !== actionOf(other),
      skips: ([head, match]) => head !== undefined && head === match,
      see: () => false,
    }),
  );
}

function counted(classes: ReadonlySet<number>, { counts }: Shelf): AddressCount {
  let [ipv4, ipv6] = [0n, 0n];
  for (const each of classes) {
    ipv4 += counts[each]?.ipv4 ?? 0n;
    ipv6 += counts[each]?.ipv6 ?? 0n;
  }
  return { ipv4: `${ipv4}`, ipv6: `${ipv6}` };
}

/** A request of a part whose account the literals are true of: of an IPv4 address if there is one. */
function witnessIn({ channel, addresses }: SpaceGroup, literals: AccountLeaf['literals'], shelf: Shelf): Connection {
  const { cells, addresses: classes } = shelf.grid;
  const {
    protocol = 'REST',
    authenticationType = 'OAuthAuthentication',
    middleTier = 'none',
  } = channels[channel] ?? {};
  const [first = 0] = addresses;
  const isIpv4 = (each: number): boolean => (classes[each]?.cells.at(-1) ?? 0) >= cells.firstIpv4; // cells ascend, IPv4 last
  const cell = classes[addresses.find(isIpv4) ?? first]?.cells.at(-1) ?? 0;
  const clientIPAddress = printAddress(addressAt(cells.placesOf(cell).first));
  const { username, recipient } = shelf.solver.find(literals) ?? { username: '', recipient: {} };
  const connection: Connection = { protocol, authenticationType, clientIPAddress, username, recipient };
  return middleTier === 'none' ? connection : { ...connection, middleTier };
}
