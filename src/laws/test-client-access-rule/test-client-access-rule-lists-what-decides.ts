/** Where a rule decides, the list holds one with the action that was decided. */

import type { RuleSet } from '../../model/chapters.ts';
import type { Question } from '../../model/question.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  type AimedWorld,
  actionOf,
  askEach,
  byConnection,
  listOf,
  rules,
  ruleWorld,
  someApplied,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'Test-ClientAccessRule lists what decides',
  chapter: 'test-client-access-rule',
  clauses: ['TEST-NONE'],
  world: ruleWorld(rules),
  ask: ({ base, when }): readonly Question[] => [
    ...askEach('client-access-rules', [base, turnedRound(base)], when),
    ...askEach('test-client-access-rule', [base], when),
  ],
  holds: ({ base, when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([decision, turned, test]) => {
        if (!someApplied(decision, turned)) return 'vacuous';
        const listed = base.filter(({ name }) => listOf(test)?.includes(name));
        return holdsIf(listed.some(({ action }) => action === actionOf(decision)));
      }),
    ),
};
