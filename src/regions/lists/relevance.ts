/** Which products can decide accounts that meet a demand: the others need not be looked at. */
import { hasBit } from '../bits.ts';
import type { Products } from '../rules/products.ts';
import type { Grid, Members } from './decision-lists.ts';
import { opposite } from './literals.ts';
import type { Solver } from './solver.ts';
import type { Demand } from './walk.ts';

/** Products with all that is needed to look at the accounts that they decide. */
export interface ListScene {
  readonly products: Products;
  readonly grid: Grid;
  readonly solver: Solver;
}

/** Of some products those that count, as far as accounts that meet a demand are concerned, at one channel. */
export interface RelevantList {
  /** Of products that are bound to a class of addresses: up to the first that every such account meets. */
  readonly among: (bound: Members) => Members;
  /** Those with the products that look at no address, in order. */
  readonly whole: (counting: Members) => Members;
}

/** What is relevant to a demand. */
export interface Relevance {
  /** Whether some account meets both this demand and the one that all is about. */
  readonly isOpen: (demand: Demand) => boolean;
  /** The places from the first to before the last as a list; every one of them where `isWhole`, however soon all accounts are decided. */
  readonly listOf: (from: number, to: number, isWhole?: boolean) => RelevantList;
}

/** What is between two demands: no account meets both, some do, or all that meet the first meet the second. */
type DemandOverlap = 'none' | 'some' | 'all';

/** The relevance to a demand at a channel. */
export function relevanceTo(demand: Demand, channel: number, { products, grid, solver }: ListScene): Relevance {
  const overlap = overlapWith(demand, solver);
  const holds = (place: number): boolean => hasBit(products.products[place]?.channels ?? NO_CHANNEL, channel);
  const overlapAt = (place: number): DemandOverlap => overlap(grid.demands[place] ?? demand);
  return {
    isOpen: (other) => overlap(other) !== 'none',
    listOf: (from, to, isWhole = false) => {
      const counting = (places: Members, limit: number): Members => {
        const counted: number[] = [];
        for (let at = firstFrom(places, from); at < places.length; at += 1) {
          const place = places[at] ?? to;
          if (place >= to || place > limit) break;
          if (!holds(place)) continue;
          const found = overlapAt(place);
          if (found !== 'none') counted.push(place);
          if (found === 'all' && !isWhole) break;
        }
        return counted;
      };
      const free = counting(grid.free, to);
      const endOf = (places: Members): number | undefined => {
        const last = places.at(-1);
        return !isWhole && last !== undefined && overlapAt(last) === 'all' ? last : undefined;
      };
      const end = endOf(free) ?? to;
      return {
        among: (bound) => counting(bound, end),
        whole: (bound) => {
          const last = endOf(bound);
          const before = last === undefined ? free : free.filter((place) => place < last);
          return [...before, ...bound].sort((one, other) => one - other);
        },
      };
    },
  };
}

/** Where the places from this one on begin, in an ascending list. */
function firstFrom(places: Members, from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_CHANNEL = new Uint32Array(1);

/** Each pair of demands is looked at once. */
function overlapWith(demand: Demand, solver: Solver): (other: Demand) => DemandOverlap {
  const known = knownOf(solver, demand.key);
  return (other) => {
    const met = known.get(other.key) ?? overlapOf(demand, other, solver);
    known.set(other.key, met);
    return met;
  };
}

const overlaps = new WeakMap<Solver, Map<number, Map<number, DemandOverlap>>>();

function knownOf(solver: Solver, key: number): Map<number, DemandOverlap> {
  const all = overlaps.get(solver) ?? new Map<number, Map<number, DemandOverlap>>();
  overlaps.set(solver, all);
  const own = all.get(key) ?? new Map<number, DemandOverlap>();
  all.set(key, own);
  return own;
}

function overlapOf({ literals }: Demand, other: Demand, solver: Solver): DemandOverlap {
  const unknown = other.literals.filter((literal) => !literals.includes(literal));
  if (unknown.length === 0) return 'all';
  if (unknown.some((literal) => literals.includes(opposite(literal)))) return 'none';
  if (!solver.isMet([...literals, ...unknown])) return 'none';
  const isImplied = unknown.every((literal) => !solver.isMet([...literals, opposite(literal)]));
  return isImplied ? 'all' : 'some';
}
