/** Why texts and calls are refused, as values. */

import type { RefusalReason, Refused } from '../../model/generated/wire.generated.ts';
import type { GrammarProblem, Problem } from '../../model/problem.ts';
import type { CodeWithProduction, Decision } from '../semantics.ts';

/** Both as one text. NON-SPEC */
export function reasonOf(refused: CodeWithProduction): RefusalReason {
  return refused.code === 'invalid-value' ? `${refused.code} ${refused.production}` : refused.code;
}

/** The answer to a text that a grammar does not produce (IP-REFUSED, WILD-EMPTY, OPATH-GRAMMAR), with the reason. */
export function refuseText(problem: GrammarProblem): Decision<Refused> {
  const { clause, production } = problem;
  const reason = reasonOf({ code: 'invalid-value', production });
  return { answer: { refused: 'invalid-value', message: wordsOf(problem) }, clause, reason };
}

/** A problem on one line: the place, what is wrong, the likely meaning. NON-SPEC */
export function wordsOf({ message, place, hint }: Problem): string {
  return `${place === undefined ? '' : `${place}: `}${message}${hint === undefined ? '' : `; ${hint}`}`;
}
