/** An answer with what it hangs on; the same object for all requests that are decided alike. */
import type { Readings } from '../../model/readings.ts';
import type { GroundedAnswer } from '../decision.ts';
import { reduced, type Spread, valueUnder } from './spread.ts';

/** What is decided under the readings that were given, and under all that were left open. Never to be changed. */
export interface SpreadDecision<A> {
  readonly decided: GroundedAnswer<A>;
  /** The answers over the open axes on which the answer hangs: over none when it hangs on nothing. */
  readonly answers: Spread<A>;
}

/** Decides requests under all open readings. Throws for an address that is none. */
export type SpreadDecider<W, A> = (when: W) => SpreadDecision<A>;

/** What numbers of outcomes stand for. */
interface OutcomeMeaning<A> {
  readonly readings: Readings;
  /** Outcomes over the axes on which answers can hang beside; equal numbers have equal answers. */
  readonly settle: (outcomes: Spread<number>) => Spread<number>;
  /** The answer of a settled outcome. */
  readonly answerOf: (outcome: number) => A;
  /** The answer and the clause of an outcome under the readings that were given. */
  readonly groundedAt: (outcome: number) => GroundedAnswer<A>;
}

/** Decisions that are kept; beyond it all are made anew. */
const MOST_DECISIONS = 2 ** 16;

/** Decisions by what came out under each combination of readings. */
export interface SpreadDecisions<A> {
  readonly decisionOf: (outcomes: Spread<number>) => SpreadDecision<A>;
  readonly forget: () => void;
}

/** Decisions that were not met yet. */
export function spreadDecisions<A>({ readings, settle, answerOf, groundedAt }: OutcomeMeaning<A>): SpreadDecisions<A> {
  const constants = new Map<number, SpreadDecision<A>>();
  const others = new Map<string, SpreadDecision<A>>();
  const make = (outcomes: Spread<number>): SpreadDecision<A> => {
    const { axes, values } = reduced(settle(outcomes));
    return {
      decided: groundedAt(valueUnder(outcomes, readings) ?? 0),
      answers: { axes, values: values.map(answerOf) },
    };
  };
  const forget = (): void => {
    constants.clear();
    others.clear();
  };
  return {
    forget,
    decisionOf: (outcomes) => {
      const hangs = outcomes.axes.length > 0;
      const [first = 0] = outcomes.values;
      const key = hangs ? `${outcomes.axes} ${outcomes.values}` : '';
      const known = hangs ? others.get(key) : constants.get(first);
      if (known !== undefined) return known;
      if (constants.size + others.size >= MOST_DECISIONS) forget();
      const decision = make(outcomes);
      if (hangs) others.set(key, decision);
      else constants.set(first, decision);
      return decision;
    },
  };
}
