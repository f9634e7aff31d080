import type { GrammarProblem, Problem } from '../model/problem.ts';
import type { Explanation } from '../model/trace.ts';
import type { Refused } from '../model/wire.generated.ts';

/** The answer to a text that a grammar does not produce (IP-REFUSED, WILD-EMPTY, OPATH-GRAMMAR), with the reason. */
export function refusal(problem: GrammarProblem): Explanation<Refused> {
  const { clause } = problem;
  const said = wordsOf(problem);
  return {
    answer: { refused: 'invalid-value', message: said },
    clause,
    trace: [{ kind: 'refused', clause, message: said }],
  };
}

/** A problem on one line: the place, what is wrong, the likely meaning. NON-SPEC */
export function wordsOf({ message, place, hint }: Problem): string {
  return `${place === undefined ? '' : `${place}: `}${message}${hint === undefined ? '' : `; ${hint}`}`;
}
