/** Which products can decide accounts that meet a demand: the others need not be looked at. */
import { hasBit } from '../bits.ts';
import type { Grid, Members } from '../lists/decision-lists.ts';
import { opposite } from '../lists/literals.ts';
import type { Solver } from '../lists/solver.ts';
import type { Demand } from '../lists/walk.ts';
import type { Sides } from './sides.ts';

/** The products of both sides at a channel, as far as accounts that meet a demand are concerned. */
export interface Relevance {
  /** Whether some account meets both this demand and the one that all is about. */
  readonly isOpen: (demand: Demand) => boolean;
  /** Of the places of products that are bound to addresses, those of a side that count: up to the first that all accounts meet. */
  readonly among: (bound: Members, side: 0 | 1) => Members;
  /** Those with the products that look at no address, in order. */
  readonly whole: (counting: Members, side: 0 | 1) => Members;
}

/** What is between two demands: no account meets both, some do, or all that meet the first meet the second. */
type DemandOverlap = 'none' | 'some' | 'all';

interface RelevanceScene {
  readonly sides: Sides;
  readonly grid: Grid;
  readonly solver: Solver;
}

/** The relevance to a demand at a channel. */
export function relevanceTo(demand: Demand, channel: number, { sides, grid, solver }: RelevanceScene): Relevance {
  const overlap = overlapWith(demand, solver);
  const { products, firstOfSecond } = sides;
  const holds = (place: number): boolean => hasBit(products.products[place]?.channels ?? NO_CHANNEL, channel);
  const counting = (places: Members, limit: number): Members => {
    const counted: number[] = [];
    for (const place of places) {
      if (place > limit) break;
      const other = grid.demands[place];
      if (other === undefined || !holds(place)) continue;
      const found = overlap(other);
      if (found !== 'none') counted.push(place);
      if (found === 'all') break;
    }
    return counted;
  };
  const free = [
    counting(
      grid.free.filter((place) => place < firstOfSecond),
      products.products.length,
    ),
    counting(
      grid.free.filter((place) => place >= firstOfSecond),
      products.products.length,
    ),
  ] as const;
  return {
    isOpen: (other) => overlap(other) !== 'none',
    among: (bound, side) => {
      const own = bound.filter((place) => place < firstOfSecond === (side === 0));
      return counting(own, free[side].at(-1) ?? -1);
    },
    whole: (bound, side) => {
      const last = bound.at(-1);
      const isEnd = last !== undefined && overlap(grid.demands[last] ?? demand) === 'all';
      const before = isEnd ? free[side].filter((place) => place < last) : free[side];
      return [...before, ...bound].sort((one, other) => one - other);
    },
  };
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
