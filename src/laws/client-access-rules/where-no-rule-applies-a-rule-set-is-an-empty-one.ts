/** Where turning every action round turns nothing, the decision is that of no rules at all. */

import type { RuleSet } from '../../model/chapters.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  byConnection,
  rules,
  ruleWorld,
  someApplied,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'where no rule applies a rule set is an empty one',
  chapter: 'client-access-rules',
  clauses: ['CAR-NO-RULE'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('client-access-rules', [base, turnedRound(base), []], when),
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([decided, turned, empty]) =>
        someApplied(decided, turned) ? 'vacuous' : holdsIf(isSame('client-access-rules', decided, empty)),
      ),
    ),
};
