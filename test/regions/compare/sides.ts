/** Two small rule sets as the sides of a comparison. */
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { channels } from '../../../src/regions/channels/channels.ts';
import { type Sides, sidesOf } from '../../../src/regions/compare/sides.ts';
import { type Grid, gridOf } from '../../../src/regions/lists/decision-lists.ts';
import { type Solver, solverOf } from '../../../src/regions/lists/solver.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

export const rule = (name: string, more: Partial<ClientAccessRule> = {}): ClientAccessRule => ({
  name,
  priority: 1,
  action: 'DenyAccess',
  ...more,
});

/** The sides, in the order in which the rules are given. */
export function compared(
  before: readonly ClientAccessRule[],
  after: readonly ClientAccessRule[],
  how: Readings = under({}),
  otherwise: Readings = how,
): { readonly sides: Sides; readonly grid: Grid; readonly solver: Solver } {
  const sides = sidesOf(
    { rules: valid(readRules(before)), readings: how },
    { rules: valid(readRules(after)), readings: otherwise },
  );
  const grid = gridOf(sides.products, sides.line, [...channels.keys()]);
  return { sides, grid, solver: valid(solverOf(sides.products)) };
}
