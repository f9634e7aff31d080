/** Application access policies under many readings at once: what an app may do, and on which readings that hangs. */
import type { AccessAnswer, AccessQuestion, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import type { GroundedAnswer, SizeProblem } from '../decision.ts';
import { interned } from '../interning.ts';
import { type CompiledPolicies, compilePolicies } from '../policies/compile.ts';
import { type SpreadDecider, spreadDecisions } from './spread-decision.ts';
import { waysThrough } from './ways.ts';

/** AAP-ALL-APPLICATIONS, DIR-NESTED */
const policyAxes: readonly Axis[] = ['nested-groups', 'all-applications'];

/** Policies that are ready to decide under all open readings. */
export interface SpreadPolicies {
  readonly decide: SpreadDecider<AccessQuestion, AccessAnswer>;
  /** The names of the policies that count for an app under the readings that were given (AAP-COUNTS). */
  readonly countingFor: (appId: string) => readonly string[];
}

/** Compiles policies under `readings` and all others that `chosen` leaves open. Refused as by `compilePolicies`. */
export function compileSpreadPolicies(
  given: PoliciesGiven,
  readings: Readings,
  chosen: SomeReadings,
): Result<SpreadPolicies, SizeProblem> {
  const own = compilePolicies(given, readings);
  if (!own.ok) return own;
  const ways = waysThrough(policyAxes, readings, chosen);
  const compiled: CompiledPolicies[] = [];
  for (const each of ways.readings) {
    const one = compilePolicies(given, each);
    if (!one.ok) return one;
    compiled.push(one.value);
  }
  const { apps } = own.value;
  const names = apps.counting.map((places) => places.map((place) => given.policies[place]?.name ?? ''));
  return {
    ok: true,
    value: {
      decide: deciderOf(compiled, ways.axes, readings),
      countingFor: (appId) => names[apps.numberOf(appId)] ?? [],
    },
  };
}

function deciderOf(
  compiled: readonly CompiledPolicies[],
  axes: readonly Axis[],
  readings: Readings,
): SpreadPolicies['decide'] {
  let outcomes = outcomeNumbers();
  const decisions = spreadDecisions<AccessAnswer>({
    readings,
    settle: (spread) => ({ ...spread, values: spread.values.map((number) => outcomes.answerNumber(number)) }),
    answerOf: (number) => outcomes.answerAt(number),
    groundedAt: (number) => outcomes.groundedAt(number),
  });
  return (question) => {
    if (outcomes.count() > MOST_OUTCOMES) {
      outcomes = outcomeNumbers();
      decisions.forget();
    }
    return decisions.decisionOf({ axes, values: compiled.map(({ decide }) => outcomes.numberOf(decide(question))) });
  };
}

/** Answers that are kept; beyond it all are numbered anew. */
const MOST_OUTCOMES = 2 ** 16;

/** Grounded answers by numbers, and their answers by numbers of their own: the same answer can come of two clauses. */
function outcomeNumbers() {
  const known = new Map<GroundedAnswer<AccessAnswer>, number>();
  const grounded = interned<GroundedAnswer<AccessAnswer>>();
  const answers = interned<AccessAnswer>();
  return {
    count: () => known.size,
    numberOf: (outcome: GroundedAnswer<AccessAnswer>): number => {
      const met = known.get(outcome) ?? grounded.numberOf(JSON.stringify(outcome), () => outcome);
      known.set(outcome, met);
      return met;
    },
    groundedAt: (number: number) => grounded.values[number] ?? NO_OUTCOME,
    answerNumber: (number: number): number => {
      const { answer } = grounded.values[number] ?? NO_OUTCOME;
      return answers.numberOf(JSON.stringify(answer), () => answer);
    },
    answerAt: (number: number) => answers.values[number] ?? NO_OUTCOME.answer,
  };
}

const NO_OUTCOME: GroundedAnswer<AccessAnswer> = {
  answer: { access: 'Granted', decidedBy: [] },
  clause: 'AAP-OTHERWISE-GRANTED',
};
