/** The space of one rule: who decides in it, cell by cell. */
import type { Rule } from '../../model/rule.ts';
import { emptyBits, hasBit } from '../bits.ts';
import { listAt as decisionList, type Grid, type Members } from '../lists/decision-lists.ts';
import type { AccountWitness, Solver } from '../lists/solver.ts';
import { type AccountLeaf, type DecisionList, type Demand, walkLists } from '../lists/walk.ts';
import type { Products } from '../rules/products.ts';

/** Rules in order, with all that is needed to walk through them. */
export interface Shelf {
  readonly rules: readonly Rule[];
  readonly products: Products;
  readonly grid: Grid;
  readonly solver: Solver;
  /** For each class of addresses the places of the products that hold it. */
  readonly places: readonly Members[];
}

/** A part of a rule's space: one class of channels, one of addresses, and what its product asks of the account. */
export interface RuleSpot {
  /** The number of the class of addresses. */
  readonly addresses: number;
  readonly channel: number;
  readonly own: Demand;
}

/** A request by its classes. */
export interface Point {
  readonly spot: RuleSpot;
  readonly account: AccountWitness;
}

const NO_CHANNEL = emptyBits(1);

/** The parts of a rule's space; none when nothing can satisfy it. */
export function spotsOf(rule: number, { products, grid, places, solver }: Shelf): readonly RuleSpot[] {
  const own = products.products.flatMap((product, place) => {
    const entry = grid.demands[place];
    const isMet = product.rule === rule && entry !== undefined && solver.isMet(entry.literals);
    return isMet ? [{ place, entry }] : [];
  });
  return own.flatMap(({ place, entry }) =>
    places.flatMap((held, addresses) => {
      if (!held.includes(place)) return [];
      const open = grid.channels.filter(([channel]) =>
        hasBit(products.products[place]?.channels ?? NO_CHANNEL, channel ?? 0),
      );
      return open.map(([channel = 0]): RuleSpot => ({ addresses, channel, own: entry }));
    }),
  );
}

/** The entries at a spot of the rules that are wanted, up to the first that asks nothing. */
export function listAt(
  { addresses, channel }: RuleSpot,
  isWanted: (rule: number) => boolean,
  shelf: Shelf,
): DecisionList {
  const { places, products, grid } = shelf;
  const wanted = (places[addresses] ?? []).filter((place) => isWanted(products.products[place]?.rule ?? -1));
  return decisionList(wanted, channel, products, grid);
}

/** Who decides at each spot among the wanted rules and the rule itself: a leaf for each answer and account; equal lists are walked once. */
export function decidersAt(
  shelf: Shelf,
): (spot: RuleSpot, isWanted: (rule: number) => boolean) => readonly AccountLeaf[] {
  const known = new Map<string, readonly AccountLeaf[]>();
  return (spot, isWanted) => {
    const list = [...listAt(spot, isWanted, shelf), spot.own];
    const key = list.map(({ key: literals, rule }) => `${literals}${rule}`).join();
    const met = known.get(key);
    if (met !== undefined) return met;
    const leaves: AccountLeaf[] = [];
    walkLists({
      lists: [list],
      solver: shelf.solver,
      given: spot.own.literals,
      wants: () => true,
      see: (leaf) => leaves.push(leaf) > 0,
    });
    known.set(key, leaves);
    return leaves;
  };
}

/** An account at one of the spots that none of the wanted rules decides. */
export function uncovered(
  spots: readonly RuleSpot[],
  isWanted: (rule: number) => boolean,
  shelf: Shelf,
): Point | undefined {
  for (const spot of spots) {
    let found: Point | undefined;
    walkLists({
      lists: [[...listAt(spot, isWanted, shelf), spot.own]],
      solver: shelf.solver,
      given: spot.own.literals,
      wants: ([rule]) => rule === spot.own.rule,
      see: ({ literals }) => {
        found = { spot, account: shelf.solver.find(literals) ?? { username: '', recipient: {} } };
        return false;
      },
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
