/** Where one of the first rules applies, the rules after them change nothing, grounds included. */

import type { RuleSet } from '../../model/chapters.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  byConnection,
  inOrder,
  rules,
  ruleWorld,
  someApplied,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'later rules are never consulted once one applies',
  chapter: 'client-access-rules',
  clauses: ['CAR-FIRST-MATCH', 'CAR-ACTION'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('client-access-rules', [firstHalf(base), turnedRound(firstHalf(base)), base], when),
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([half, turned, whole]) =>
        someApplied(half, turned) ? holdsIf(isSame('client-access-rules', half, whole)) : 'vacuous',
      ),
    ),
};

function firstHalf(base: RuleSet): RuleSet {
  const half = inOrder(base).slice(0, Math.ceil(base.length / 2));
  return base.filter((rule) => half.includes(rule));
}
