/** The space of one rule: who decides in it, part by part. */
import type { Rule } from '../../model/rule.ts';
import { emptyBits, hasBit } from '../bits.ts';
import type { Grid, Members } from '../lists/decision-lists.ts';
import { type ListScene, relevanceTo } from '../lists/relevance.ts';
import type { AccountWitness } from '../lists/solver.ts';
import { type AccountLeaf, type DecisionList, type Demand, walkLists } from '../lists/walk.ts';

/** Rules in order, with all that is needed to walk through them. */
export interface Shelf extends ListScene {
  readonly rules: readonly Rule[];
  /** Of each class of addresses, how many there are. */
  readonly counts: ReturnType<typeof countsOf>;
}

/** How many addresses each class holds, by family. */
export function countsOf({ addresses, cells }: Grid): readonly { readonly ipv4: bigint; readonly ipv6: bigint }[] {
  const sizeOf = (cell: number): bigint => cells.placesOf(cell).last - cells.placesOf(cell).first + 1n;
  return addresses.map(({ cells: own }) => {
    const sizes = (isIpv4: boolean): bigint =>
      own.filter((cell) => cell >= cells.firstIpv4 === isIpv4).reduce((sum, cell) => sum + sizeOf(cell), 0n);
    return { ipv4: sizes(true), ipv6: sizes(false) };
  });
}

/** A part of a rule's space: classes of addresses at one class of channels, at which the same products count. */
export interface SpaceGroup {
  readonly channel: number;
  /** The numbers of the classes of addresses. */
  readonly addresses: number[];
  /** What the rule's product asks of the account. */
  readonly own: Demand;
  /** The places of the products that count, in order. */
  readonly list: Members;
}

/** A request by its classes. */
export interface Point {
  readonly channel: number;
  /** The number of the class of addresses. */
  readonly addresses: number;
  readonly account: AccountWitness;
}

/** Which products count: those before the rule until all accounts are decided, all of those before it, or those behind it as well. */
export type SpaceScope = 'earlier' | 'every-earlier' | 'all';

/** The parts of a rule's space; none when nothing can satisfy it. */
export function groupsOf(rule: number, scope: SpaceScope, shelf: Shelf): readonly SpaceGroup[] {
  const { products, grid, solver } = shelf;
  return products.products.flatMap(({ rule: owner }, place) => {
    const own = grid.demands[place];
    return owner === rule && own !== undefined && solver.isMet(own.literals) ? partsOf(place, own, scope, shelf) : [];
  });
}

function partsOf(place: number, own: Demand, scope: SpaceScope, shelf: Shelf): readonly SpaceGroup[] {
  const { products, grid } = shelf;
  const product = products.products[place];
  const set = product?.addresses ?? -1;
  const held = [...grid.addresses.keys()].filter(
    (each) => set < 0 || hasBit(grid.addresses[each]?.sets ?? NO_BITS, set),
  );
  const open = grid.channels.filter(([channel = 0]) => hasBit(product?.channels ?? NO_BITS, channel));
  return open.flatMap(([channel = 0]) => {
    const end = scope === 'all' ? products.products.length : place;
    const relevant = relevanceTo(own, channel, shelf).listOf(0, end, scope !== 'earlier');
    const groups = new Map<string, SpaceGroup>();
    for (const each of held) {
      const counting = relevant.among(grid.addresses[each]?.bound() ?? []);
      const key = counting.join();
      const group = groups.get(key) ?? { channel, addresses: [], own, list: relevant.whole(counting) };
      groups.set(key, group);
      group.addresses.push(each);
    }
    return [...groups.values()];
  });
}

const NO_BITS = emptyBits(1);

/** The demands of a part's products whose rules are wanted. */
export function demandsOf({ list }: SpaceGroup, isWanted: (rule: number) => boolean, { grid }: Shelf): DecisionList {
  return list.flatMap((place) => {
    const demand = grid.demands[place];
    return demand !== undefined && isWanted(demand.rule) ? [demand] : [];
  });
}

/** Who decides in each part: a leaf for each rule that decides some account; equal lists are walked once. */
export function decidersIn(shelf: Shelf): (group: SpaceGroup) => readonly AccountLeaf[] {
  const known = new Map<string, readonly AccountLeaf[]>();
  return (group) => {
    const list = [...demandsOf(group, () => true, shelf), group.own];
    const key = list.map(({ key: literals, rule }) => `${literals} ${rule}`).join();
    const met = known.get(key);
    if (met !== undefined) return met;
    const leaves: AccountLeaf[] = [];
    const seen = new Set<number>();
    walkLists({
      lists: [list],
      solver: shelf.solver,
      given: group.own.literals,
      areOpen: true,
      wants: ([rule = -1]) => !seen.has(rule),
      see: (leaf) => {
        if (!seen.has(leaf.rules[0] ?? -1)) leaves.push(leaf);
        seen.add(leaf.rules[0] ?? -1);
        return true;
      },
    });
    known.set(key, leaves);
    return leaves;
  };
}

/** A request in one of the parts that none of the wanted rules decides. */
export function uncovered(
  groups: readonly SpaceGroup[],
  isWanted: (rule: number) => boolean,
  shelf: Shelf,
): Point | undefined {
  for (const group of groups) {
    let found: Point | undefined;
    walkLists({
      lists: [[...demandsOf(group, isWanted, shelf), group.own]],
      solver: shelf.solver,
      given: group.own.literals,
      areOpen: true,
      wants: ([rule]) => rule === group.own.rule,
      skips: ([head]) => head?.rule !== group.own.rule,
      see: ({ literals }) => {
        const account = shelf.solver.find(literals) ?? { username: '', recipient: {} };
        found = { channel: group.channel, addresses: group.addresses[0] ?? 0, account };
        return false;
      },
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
