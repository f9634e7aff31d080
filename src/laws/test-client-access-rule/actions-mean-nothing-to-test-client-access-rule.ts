/** The same rules are returned whether they allow or deny. */
import { isSame, type Law, ruleOn, together } from '../law.ts';
import { askEach, byConnection, type Rules, type RuleWorld, rules, ruleWorld, turnedRound } from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Rules>> = {
  name: 'actions mean nothing to Test-ClientAccessRule',
  chapter: 'test-client-access-rule',
  clauses: ['TEST-RETURNS'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('test-client-access-rule', [base, turnedRound(base)], when),
  holds: ({ when }, answers) =>
    together(
      byConnection(answers, when.length).map(([one, turned]) => ruleOn(isSame('test-client-access-rule', one, turned))),
    ),
};
