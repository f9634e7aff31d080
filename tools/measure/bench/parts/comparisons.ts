/** What the exact comparison of two rule sets takes; each region's witness is put to the linear evaluator first. */
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, DecisionAnswer } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { compareRules, type RuleComparison } from '../../../../src/regions/compare/compare.ts';
import { linearEvaluator } from '../engines/linear.ts';
import { medianTime } from '../timing.ts';
import { edited } from '../workload/edited.ts';
import { benchRules } from '../workload/rules.ts';

/** With what a rule set is compared. */
export type Counterpart = 'an edited copy' | 'itself';
export const counterparts: readonly Counterpart[] = ['an edited copy', 'itself'];

/** The comparison of one pair; without `milliseconds` there was no answer within the limit. */
export interface ComparisonTime {
  readonly rules: number;
  readonly counterpart: Counterpart;
  readonly limitSeconds: number;
  readonly milliseconds?: number;
  readonly regions?: number;
}

/** Sizes, and seconds after which a comparison is given up. */
export const COMPARISON_LIMITS: Readonly<Record<number, number>> = { 100: 10, 1000: 20, 10000: 75 };
/** Once it has taken so many milliseconds it is not repeated. */
const LONG = 3_000;

/** Measures one comparison, in a process that may be ended. */
export async function measureComparison(
  size: number,
  counterpart: Counterpart,
): Promise<Pick<ComparisonTime, 'milliseconds' | 'regions'>> {
  const rules = benchRules(size).map(({ rule }) => rule);
  const after = counterpart === 'itself' ? rules : edited(rules);
  let comparison: RuleComparison | undefined;
  const compare = (): void => {
    comparison = valid(compareRules(rules, after, defaultReadings));
  };
  const first = await medianTime(compare, { rounds: 1, least: 0 });
  const regions = comparison?.regions ?? [];
  checkWitnesses(rules, after, regions);
  if (regions.length === 0 && counterpart !== 'itself') throw new Error('an edited copy is found equal');
  const milliseconds = first > LONG ? first : await medianTime(compare, { rounds: 5, least: 0 });
  return { milliseconds, regions: regions.length };
}

function checkWitnesses(
  before: readonly ClientAccessRule[],
  after: readonly ClientAccessRule[],
  regions: RuleComparison['regions'],
): void {
  const [one, other] = [linearEvaluator(before), linearEvaluator(after)];
  for (const region of regions) {
    same(one({ ...region.witness }), region.before, region.id);
    same(other({ ...region.witness }), region.after, region.id);
  }
}

function same(actual: DecisionAnswer, expected: DecisionAnswer, id: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`region ${id}: its witness is decided ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}
