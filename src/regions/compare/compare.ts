/** Two rule sets compared: where their answers differ, all of it, in disjoint regions. */

import type { DifferingRegion } from '../../model/cell.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { Action, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { Rule } from '../../model/rule.ts';
import { readRules } from '../../syntax/rules.ts';
import { type Grid, gridOf, type Members } from '../lists/decision-lists.ts';
import { type AccountLiteral, opposite } from '../lists/literals.ts';
import { type Solver, solverOf } from '../lists/solver.ts';
import { type AccountLeaf, type DecisionList, walkLists } from '../lists/walk.ts';
import { bypassing, type Products, productsOf } from '../rules/products.ts';
import { type CellDifference, regionsOf } from './regions.ts';

/** What counts as another answer: another action, or another deciding rule as well. */
export type DifferenceKind = 'action' | 'answer';

/** The comparison of two rule sets. */
export interface RuleComparison {
  readonly equal: boolean;
  /** What the second set lets in beside the first, in the words of Cedar. */
  readonly relation: 'equal' | 'more-permissive' | 'less-permissive' | 'incomparable';
  /** Disjoint, and together all connections that are answered differently; none when equal. */
  readonly regions: readonly DifferingRegion[];
  /** How it was proved: classes of channels times classes of addresses, all of which were looked at. */
  readonly classes: number;
}

/**
 * Compares two rule sets under one reading. Refused: a text that is none (`invalid-value`), and `too-large` when a
 * search for a username or a recipient goes beyond its limit. A rule is named in `before` by the first
 * set, in `after` by the second.
 */
export function compareRules(
  before: RuleSet,
  after: RuleSet,
  readings: Readings,
  strictness: DifferenceKind = 'action',
): Result<RuleComparison> {
  const [one, other] = [readRules(before), readRules(after)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const pair: Pair = { before: inOrder(one.value), after: inOrder(other.value), readings, strictness };
  const products = productsOf([...pair.before, ...pair.after], readings, 'applies');
  const solver = solverOf(products, readings);
  if (!solver.ok) return solver;
  const grid = gridOf(products, readings, bypassing(readings));
  const found = differences(pair, grid, products, solver.value);
  const problem = solver.value.problem();
  if (problem !== undefined) return { ok: false, problem };
  const regions = regionsOf(found, { grid, products });
  return {
    ok: true,
    value: {
      equal: regions.length === 0,
      relation: relationOf(regions),
      regions,
      classes: grid.channels.length * grid.addresses.length,
    },
  };
}

interface Pair {
  readonly before: readonly Rule[];
  readonly after: readonly Rule[];
  readonly readings: Readings;
  readonly strictness: DifferenceKind;
}

function inOrder(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

/** What a place among all rules answers: those of the first set come first; −1 stands for no rule. */
function answerOf({ before, after, readings }: Pair, place: number): DecisionAnswer {
  const rule = place < before.length ? before[place] : after[place - before.length];
  if (rule !== undefined) return { action: rule.action, decidedBy: [rule.name] };
  return { action: readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess', decidedBy: [] };
}

function differences(pair: Pair, grid: Grid, products: Products, solver: Solver): readonly CellDifference[] {
  const known = new Map<string, readonly AccountLeaf[]>();
  const isOfFirst = (place: number): boolean => (products.products[place]?.rule ?? 0) < pair.before.length;
  const found: CellDifference[] = [];
  for (const addresses of grid.addresses) {
    const places = grid.placesAt(addresses[0] ?? 0);
    const [first, second] = [places.filter(isOfFirst), places.filter((place) => !isOfFirst(place))];
    for (const channels of grid.channels) {
      const listAt = (some: Members): DecisionList => grid.listAt(some, channels[0] ?? 0);
      const lists = [listAt(first), listAt(second)] as const;
      for (const leaf of leavesOf(lists, pair, solver, known)) {
        const [before, after] = leaf.rules.map((place) => answerOf(pair, place));
        if (before !== undefined && after !== undefined) found.push({ channels, addresses, leaf, before, after });
      }
    }
  }
  return found;
}

/** The accounts that the lists decide differently; the same lists are walked once. */
function leavesOf(
  [one, other]: readonly [DecisionList, DecisionList],
  pair: Pair,
  solver: Solver,
  known: Map<string, readonly AccountLeaf[]>,
): readonly AccountLeaf[] {
  const outcome = (rule: number): string => outcomeOf(answerOf(pair, rule), pair.strictness);
  const same = commonEnd(one, other, outcome);
  if (same === one.length && same === other.length) return [];
  const key = `${one.map(keyOfEntry)}/${other.map(keyOfEntry)}`;
  const met = known.get(key);
  if (met !== undefined) return met;
  const leaves: AccountLeaf[] = [];
  walkLists({
    lists: [one, other],
    solver,
    given: [],
    wants: ([first = -1, second = -1]) => outcome(first) !== outcome(second),
    isOver: ([first = 0, second = 0]) => one.length - first === other.length - second && one.length - first <= same,
    see: (leaf) => leaves.push({ ...leaf, literals: needed(leaf.literals, solver) }) > 0,
  });
  known.set(key, leaves);
  return leaves;
}

/** Without denials that what is demanded of the same field implies. */
function needed(literals: readonly AccountLiteral[], solver: Solver): readonly AccountLiteral[] {
  const demanded = literals.filter(({ value }) => value);
  return literals.filter((literal) => {
    if (literal.value) return true;
    const beside = demanded.filter(({ about }) => about === literal.about);
    return solver.find([...beside, opposite(literal)]) !== undefined;
  });
}

function keyOfEntry({ key, rule }: DecisionList[number]): string {
  return `${key}${rule}`;
}

function outcomeOf({ action, decidedBy }: DecisionAnswer, strictness: DifferenceKind): string {
  return strictness === 'action' ? action : `${action} ${decidedBy}`;
}

/** How many entries at the end are the same in both: the same conditions with the same outcome, and the same when none decides. */
function commonEnd(one: DecisionList, other: DecisionList, outcome: (rule: number) => string): number {
  let same = 0;
  for (;;) {
    const [entry, match] = [one[one.length - 1 - same], other[other.length - 1 - same]];
    if (entry === undefined || match === undefined || entry.key !== match.key) return same;
    if (outcome(entry.rule) !== outcome(match.rule)) return same;
    same += 1;
  }
}

function relationOf(regions: readonly DifferingRegion[]): RuleComparison['relation'] {
  const actions = new Set<Action>(
    regions.flatMap(({ before, after }) => (before.action === after.action ? [] : [after.action])),
  );
  if (actions.size === 2) return 'incomparable';
  if (actions.size === 0) return 'equal';
  return actions.has('AllowAccess') ? 'more-permissive' : 'less-permissive';
}
