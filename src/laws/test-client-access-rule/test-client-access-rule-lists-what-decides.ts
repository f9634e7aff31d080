/** Where a rule decides, the list holds one with the action that was decided. */
import type { Question } from '../../model/question.ts';
import { type Law, ruleOn, together } from '../law.ts';
import { actionOf, askEach, byConnection, listOf, type Rules, type RuleWorld, rules, ruleWorld, someApplied, turnedRound } from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Rules>> = {
  name: 'Test-ClientAccessRule lists what decides',
  chapter: 'test-client-access-rule',
  clauses: ['TEST-NONE'],
  world: ruleWorld(rules),
  ask: ({ base, when }): readonly Question[] => [
    ...askEach('client-access-rules', [base, turnedRound(base)], when),
    ...askEach('test-client-access-rule', [base], when),
  ],
  holds: ({ base, when }, answers) =>
    together(
      byConnection(answers, when.length).map(([decision, turned, test]) => {
        if (!someApplied(decision, turned)) return 'vacuous';
        const listed = base.filter(({ name }) => listOf(test)?.includes(name));
        return ruleOn(listed.some(({ action }) => action === actionOf(decision)));
      }),
    ),
};
