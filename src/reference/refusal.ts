import type { GrammarProblem, Problem, Production } from '../model/problem.ts';
import type { Explanation } from '../model/trace.ts';
import type { RefusalCode, RefusalReason, Refused } from '../model/wire.generated.ts';

/** A code, for `invalid-value` with the production that is not met. */
export type CodeWithProduction =
  | { readonly code: 'invalid-value'; readonly production: Production }
  | { readonly code: Exclude<RefusalCode, 'invalid-value'> };

/** Both as one text. NON-SPEC */
export function reasonOf(refused: CodeWithProduction): RefusalReason {
  return refused.code === 'invalid-value' ? `${refused.code} ${refused.production}` : refused.code;
}

/** The answer to a text that a grammar does not produce (IP-REFUSED, WILD-EMPTY, OPATH-GRAMMAR), with the reason. */
export function refusal(problem: GrammarProblem): Explanation<Refused> {
  const { clause, production } = problem;
  const message = wordsOf(problem);
  const reason = reasonOf({ code: 'invalid-value', production });
  return {
    answer: { refused: 'invalid-value', message },
    clause,
    trace: [{ kind: 'refused', clause, reason, message }],
  };
}

/** A problem on one line: the place, what is wrong, the likely meaning. NON-SPEC */
export function wordsOf({ message, place, hint }: Problem): string {
  return `${place === undefined ? '' : `${place}: `}${message}${hint === undefined ? '' : `; ${hint}`}`;
}
