/** The small scope of decisions: every set of up to three rules over a few conditions, asked about a few connections. */
import type { Question } from '../../../../src/model/question.ts';
import { connections, fewConnections, threeConnections } from './connections.ts';
import { ruleSets } from './rules.ts';
import type { Scope } from './scope.ts';

/** The connections that sets of so many rules are asked about. */
const asked = [connections, connections, fewConnections, threeConnections];

/** Test-ClientAccessRule is asked about the same rules. */
export function* ruleQuestions(
  chapter: 'client-access-rules' | 'test-client-access-rule',
  size: number,
): Generator<Question> {
  for (const rules of ruleSets(size)) {
    for (const when of asked[size] ?? []) yield { chapter, given: { rules }, when };
  }
}

export const scope: Scope = {
  chapter: 'client-access-rules',
  counts: 'rules',
  sizes: [0, 3],
  ofSize: (size) => ruleQuestions('client-access-rules', size),
};
