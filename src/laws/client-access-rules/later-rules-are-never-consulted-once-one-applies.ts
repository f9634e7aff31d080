/** Where one of the first rules applies, the rules after them change nothing, grounds included. */
import { isSame, type Law, ruleOn, together } from '../law.ts';
import { askEach, byConnection, inOrder, type Rules, type RuleWorld, rules, ruleWorld, someApplied, turnedRound } from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Rules>> = {
  name: 'later rules are never consulted once one applies',
  chapter: 'client-access-rules',
  clauses: ['CAR-FIRST-MATCH', 'CAR-ACTION'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('client-access-rules', [firstHalf(base), turnedRound(firstHalf(base)), base], when),
  holds: ({ when }, answers) =>
    together(
      byConnection(answers, when.length).map(([half, turned, whole]) =>
        someApplied(half, turned) ? ruleOn(isSame('client-access-rules', half, whole)) : 'vacuous',
      ),
    ),
};

function firstHalf(base: Rules): Rules {
  const half = inOrder(base).slice(0, Math.ceil(base.length / 2));
  return base.filter((rule) => half.includes(rule));
}
