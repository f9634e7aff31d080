import type { GrammarProblem } from '../model/problem.ts';
import type { Explanation } from '../model/trace.ts';
import type { Refused } from '../model/wire.generated.ts';

/** The answer to a text that a grammar does not produce (IP-REFUSED, WILD-EMPTY, OPATH-GRAMMAR), with the reason. */
export function refusal({ clause, message, place }: GrammarProblem): Explanation<Refused> {
  const said = place === undefined ? message : `${place}: ${message}`;
  return {
    answer: { refused: 'invalid-value', message: said },
    clause,
    trace: [{ kind: 'refused', clause, message: said }],
  };
}
