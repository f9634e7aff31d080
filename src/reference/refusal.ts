import type { ClauseId } from '../model/clauses.generated.ts';
import type { Problem } from '../model/problem.ts';
import type { Explanation } from '../model/trace.ts';
import type { Refused } from '../model/wire.generated.ts';

/** The answer to an input that a grammar does not produce (IP-REFUSED, WILD-EMPTY, OPATH-GRAMMAR): `invalid-value`, with the reason. */
export function refusal(problem: Problem, otherwise: ClauseId): Explanation<Refused> {
  const clause = problem.clause ?? otherwise;
  const message = problem.place === undefined ? problem.message : `${problem.place}: ${problem.message}`;
  return {
    answer: { refused: 'invalid-value', message },
    clause,
    trace: [{ kind: 'refused', clause, message }],
  };
}
