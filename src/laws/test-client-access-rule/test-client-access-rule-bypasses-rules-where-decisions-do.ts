/** For Microsoft's own middle tier the list is empty if decisions bypass the rules, and otherwise that of a third party. */

import type { RuleSet } from '../../model/chapters.ts';
import type { Connection } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
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
  name: 'Test-ClientAccessRule bypasses rules where decisions do',
  chapter: 'test-client-access-rule',
  clauses: ['TEST-BYPASS'],
  world: ruleWorld(rules),
  ask: ({ base, when }): readonly Question[] =>
    (['thirdParty', 'microsoft'] as const).flatMap((middleTier) => {
      const through = when.map((each): Connection => ({ ...each, middleTier }));
      return [
        ...askEach('client-access-rules', [base, turnedRound(base)], through),
        ...askEach('test-client-access-rule', [base, []], through),
      ];
    }),
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map((row) => {
        const [decided, turned, list, , ofMicrosoft, turnedToo, found, nothing] = row;
        if (!someApplied(decided, turned)) return 'vacuous';
        return holdsIf(isSame('test-client-access-rule', found, someApplied(ofMicrosoft, turnedToo) ? list : nothing));
      }),
    ),
};
