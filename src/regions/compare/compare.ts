/** Two rule sets compared, or one under two readings: where their answers differ, all of it, in disjoint regions. */
import type { DifferingRegion } from '../../model/cell.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { Rule } from '../../model/rule.ts';
import { readRules } from '../../syntax/rules.ts';
import { channels } from '../channels/channels.ts';
import { gridOf } from '../lists/decision-lists.ts';
import { solverOf } from '../lists/solver.ts';
import { claimReader } from './claims.ts';
import { differencesOf } from './differences.ts';
import { regionsOf } from './regions.ts';
import { type AccessRelation, relationOf } from './relation.ts';
import { sidesOf } from './sides.ts';

/** What counts as another answer: another action, or another deciding rule as well. */
export type DifferenceKind = 'action' | 'answer';

/** The comparison of two rule sets. */
export interface RuleComparison {
  readonly equal: boolean;
  /** What the second set lets in beside the first, in the words of Cedar. */
  readonly relation: AccessRelation;
  /** Disjoint, and together all connections that are answered differently; none when equal. */
  readonly regions: readonly DifferingRegion[];
  /** How it was proved: classes of channels times classes of addresses, all of which were looked at. */
  readonly classes: number;
}

/** A rule set, and how it is read. */
export interface ReadRuleSet {
  readonly given: RuleSet;
  readonly readings: Readings;
}

/** Compares two rule sets under one reading: `compareReadings` with both read alike. */
export function compareRules(
  before: RuleSet,
  after: RuleSet,
  readings: Readings,
  kind: DifferenceKind = 'action',
): Result<RuleComparison> {
  return compareReadings({ given: before, readings }, { given: after, readings }, kind);
}

/**
 * Compares two rule sets, each under its own reading. A rule is named in `before` by the first set, in `after` by the
 * second. Refused: a text that is none (`invalid-value`), and `too-large` when a search for a username or a recipient
 * goes beyond its limit, or the differences are more than can be told.
 */
export function compareReadings(
  before: ReadRuleSet,
  after: ReadRuleSet,
  kind: DifferenceKind = 'action',
): Result<RuleComparison> {
  const [one, other] = [readRules(before.given), readRules(after.given)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const sides = sidesOf(
    { rules: inOrder(one.value), readings: before.readings },
    { rules: inOrder(other.value), readings: after.readings },
  );
  const solver = solverOf(sides.products);
  if (!solver.ok) return solver;
  const grid = gridOf(sides.products, sides.line, [...channels.keys()]);
  const found = differencesOf(sides, grid, solver.value, ({ action, decidedBy }) =>
    kind === 'action' ? action : `${action} ${JSON.stringify(decidedBy)}`,
  );
  if (!found.ok) return found;
  const regions = regionsOf(found.value, {
    grid,
    claims: claimReader(sides.products, before.readings, after.readings),
    solver: solver.value,
  });
  return {
    ok: true,
    value: {
      equal: regions.length === 0,
      relation: relationOf(
        regions.map((each) => [each.before.action, each.after.action]),
        'AllowAccess',
      ),
      regions,
      classes: grid.channels.length * grid.addresses.length,
    },
  };
}

function inOrder(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((one, other) => one.priority - other.priority); // CAR-ORDER
}
