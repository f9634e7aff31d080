/** What every engine of the benchmark is asked for. */
import type { ClientAccessRule, Connection, DecisionAnswer } from '../../../../src/model/generated/wire.generated.ts';

/** Rules and connections, both as an engine wants them. */
export interface Evaluation {
  /** Decides every connection once: what is timed. */
  readonly run: () => void | Promise<void>;
  /** What the last run answered, connection by connection. */
  readonly answers: () => readonly DecisionAnswer[];
}

/**
 * Prepares an engine. What is its own way to be given a connection (a record of Cedar, say) is made here and not
 * timed; the engines of this project and the linear evaluator get connections as they are on the wire.
 */
export type BenchEngine = (
  rules: readonly ClientAccessRule[],
  connections: readonly Connection[],
) => Evaluation | Promise<Evaluation>;

/** An evaluation by a function of one request. */
export function oneByOne<T>(
  requests: readonly T[],
  decide: (request: T) => DecisionAnswer | Promise<DecisionAnswer>,
): Evaluation {
  const answers: DecisionAnswer[] = [];
  return {
    run: async () => {
      for (const [index, request] of requests.entries()) answers[index] = await decide(request);
    },
    answers: () => answers,
  };
}

/** The same by a function that never waits. */
export function atOnce<T>(requests: readonly T[], decide: (request: T) => DecisionAnswer): Evaluation {
  const answers: DecisionAnswer[] = [];
  return {
    run: () => {
      for (let index = 0; index < requests.length; index += 1) {
        const request = requests[index];
        if (request !== undefined) answers[index] = decide(request);
      }
    },
    answers: () => answers,
  };
}
