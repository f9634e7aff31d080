/** The small scope of Test-ClientAccessRule: the rules and connections of the decisions. */
import { ruleQuestions } from './client-access-rules.ts';
import type { Scope } from './scope.ts';

export const scope: Scope = {
  chapter: 'test-client-access-rule',
  counts: 'rules',
  sizes: [0, 3],
  ofSize: (size) => ruleQuestions('test-client-access-rule', size),
};
