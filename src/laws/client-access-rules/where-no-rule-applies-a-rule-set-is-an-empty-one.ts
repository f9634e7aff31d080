/** Where turning every action round turns nothing, the decision is that of no rules at all. */
import { isSame, type Law, ruleOn, together } from '../law.ts';
import { askEach, byConnection, type Rules, type RuleWorld, rules, ruleWorld, someApplied, turnedRound } from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Rules>> = {
  name: 'where no rule applies a rule set is an empty one',
  chapter: 'client-access-rules',
  clauses: ['CAR-NO-RULE'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('client-access-rules', [base, turnedRound(base), []], when),
  holds: ({ when }, answers) =>
    together(
      byConnection(answers, when.length).map(([decided, turned, empty]) =>
        someApplied(decided, turned) ? 'vacuous' : ruleOn(isSame('client-access-rules', decided, empty)),
      ),
    ),
};
