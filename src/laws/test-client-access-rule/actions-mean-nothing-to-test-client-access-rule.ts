/** The same rules are returned whether they allow or deny. */

import type { RuleSet } from '../../model/chapters.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  byConnection,
  rules,
  ruleWorld,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'actions mean nothing to Test-ClientAccessRule',
  chapter: 'test-client-access-rule',
  clauses: ['TEST-RETURNS'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('test-client-access-rule', [base, turnedRound(base)], when),
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([one, turned]) =>
        holdsIf(isSame('test-client-access-rule', one, turned)),
      ),
    ),
};
