/** All that two sides answer differently: change by change, the accounts at each class of channels and addresses that it holds. */
import type { DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import type { Grid, Members } from '../lists/decision-lists.ts';
import { isDemanded, opposite } from '../lists/literals.ts';
import { type RelevantList, relevanceTo } from '../lists/relevance.ts';
import type { Solver } from '../lists/solver.ts';
import { type AccountLeaf, type Demand, walkLists } from '../lists/walk.ts';
import { changesBetween, type SideChange } from './changes.ts';
import type { Sides } from './sides.ts';

/** Connections of some channels and cells whose accounts are in a leaf. */
export interface CellDifference {
  readonly channels: Members;
  readonly addresses: Members;
  readonly leaf: AccountLeaf;
  readonly before: DecisionAnswer;
  readonly after: DecisionAnswer;
}

/** Leaves, each at a class of channels and of addresses, that one comparison may find. */
const MOST_DIFFERENCES = 500_000;

interface ComparisonScene {
  readonly sides: Sides;
  readonly grid: Grid;
  readonly solver: Solver;
  /** Of each product, a text that is equal for equal answers. */
  readonly outcomes: readonly string[];
}

/** The differences, which are disjoint. Refused (`too-large`): more than half a million; a search that was given up. */
export function differencesOf(
  sides: Sides,
  grid: Grid,
  solver: Solver,
  outcome: (answer: DecisionAnswer) => string,
): Result<readonly CellDifference[], SizeProblem> {
  const changes = changesBetween(sides, grid, outcome);
  const answerOf = (place: number): DecisionAnswer =>
    sides.answers[sides.products.products[place]?.rule ?? -1] ?? { action: 'AllowAccess' };
  const outcomes = sides.products.products.map((_, place) => outcome(answerOf(place)));
  const search: ComparisonScene = { sides, grid, solver, outcomes };
  const found: CellDifference[] = [];
  for (const [number, change] of changes.entries()) {
    const leavesOf = leavesUnder(search, change);
    for (const channels of grid.channels) {
      for (const group of groupsAt(channels[0] ?? 0, number, changes, search)) {
        for (const leaf of leavesOf(group)) {
          const [one = 0, other = 0] = leaf.rules;
          found.push({ channels, addresses: group.cells, leaf, before: answerOf(one), after: answerOf(other) });
        }
      }
      if (found.length > MOST_DIFFERENCES)
        return tooLarge('the comparison', found.length, MOST_DIFFERENCES, 'differences');
      const problem = solver.problem();
      if (problem !== undefined) return { ok: false, problem };
    }
  }
  return { ok: true, value: found };
}

/** Cells at which the same lists count: of each side the places that can decide accounts of the change, in order. */
interface CellGroup {
  readonly cells: number[];
  readonly lists: readonly [Members, Members];
  /** Demands of earlier changes that hold there: what they hold was looked at before. */
  readonly except: readonly Demand[];
}

/** The classes of addresses that a change holds at a channel, those together at which the same lists count. */
function groupsAt(
  channel: number,
  number: number,
  changes: readonly SideChange[],
  { sides, grid, solver }: ComparisonScene,
): Iterable<CellGroup> {
  const groups = new Map<string, CellGroup>();
  const change = changes[number];
  if (change === undefined) return [];
  const held = change.addresses.filter((each) => change.holds(each, channel));
  if (held.length === 0) return [];
  const { products, firstOfSecond } = sides;
  const relevance = relevanceTo(change.demand, channel, { products, grid, solver });
  const sidesOfList = [
    relevance.listOf(0, firstOfSecond),
    relevance.listOf(firstOfSecond, products.products.length),
  ] as const;
  const earlier = changes.slice(0, number).filter(({ demand }) => relevance.isOpen(demand));
  for (const each of held) {
    const { cells } = grid.addresses[each] ?? { cells: [] };
    const bound = grid.addresses[each]?.bound() ?? [];
    const before = earlier.filter(({ holds }) => holds(each, channel));
    const [one, other] = [sidesOfList[0].among(bound), sidesOfList[1].among(bound)];
    const key = `${before.map(({ demand }) => demand.key)}/${one}/${other}`;
    const group = groups.get(key);
    if (group !== undefined) for (const cell of cells) group.cells.push(cell);
    else groups.set(key, newGroup(cells, before, sidesOfList, [one, other]));
  }
  return groups.values();
}

function newGroup(
  cells: Members,
  before: readonly SideChange[],
  [first, second]: readonly [RelevantList, RelevantList],
  [one, other]: readonly [Members, Members],
): CellGroup {
  const lists = [first.whole(one), second.whole(other)] as const;
  return { cells: [...cells], lists, except: before.map(({ demand }) => demand) };
}

/** Characters of keys that are kept while one change is looked at. */
const MOST_KEYS = 2 ** 25;

/** The accounts of a change that are answered differently; the same lists are walked once. */
function leavesUnder(
  { grid, solver, outcomes }: ComparisonScene,
  { demand }: SideChange,
): (group: CellGroup) => readonly AccountLeaf[] {
  const known = new Map<string, readonly AccountLeaf[]>();
  const needed = neededBy(solver);
  let size = 0;
  const keyOf = (place: number): string => `${grid.demands[place]?.key}${outcomes[place]}`;
  return ({ lists: [one, other], except }) => {
    const [first, second] = [one.map(keyOf), other.map(keyOf)];
    const same = commonEnd(first, second);
    if (same === one.length && same === other.length) return [];
    const rules = [...one, ...other].map((place) => grid.demands[place]?.rule);
    const key = `${except.map((each) => each.key)}/${first}/${second}/${rules}`;
    const met = known.get(key);
    if (met !== undefined) return met;
    const leaves: AccountLeaf[] = [];
    const listOf = (places: Members): readonly Demand[] =>
      places.map((place) => ({ ...(grid.demands[place] ?? demand), rule: place }));
    const differs = (places: readonly number[]): boolean => outcomes[places[0] ?? -1] !== outcomes[places[1] ?? -1];
    walkLists({
      lists: [listOf(one), listOf(other)],
      solver,
      given: demand.literals,
      areOpen: true,
      except: except.map(({ literals }) => literals),
      wants: differs,
      skips: ([head, match]) =>
        head !== undefined && match !== undefined && head.key === match.key && !differs([head.rule, match.rule]),
      isOver: ([at = 0, match = 0]) => one.length - at === other.length - match && one.length - at <= same,
      see: (leaf) => leaves.push({ ...leaf, literals: needed(leaf.literals) }) <= MOST_DIFFERENCES,
    });
    size += key.length;
    if (size > MOST_KEYS) known.clear();
    known.set(key, leaves);
    return leaves;
  };
}

/** How many members at the end are the same in both. */
function commonEnd(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  const most = Math.min(one.length, other.length);
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return same;
}

/** Leaves out denials that what is demanded of the account implies. */
function neededBy(solver: Solver): (literals: AccountLeaf['literals']) => AccountLeaf['literals'] {
  const known = new Map<string, Map<number, boolean>>();
  return (literals) => {
    const demanded = literals.filter(isDemanded);
    const key = demanded.join();
    const own = known.get(key) ?? new Map<number, boolean>();
    known.set(key, own);
    return literals.filter((literal) => {
      if (isDemanded(literal)) return true;
      const met = own.get(literal) ?? solver.isMet([...demanded, opposite(literal)]);
      own.set(literal, met);
      return met;
    });
  };
}
