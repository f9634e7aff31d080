/** Under other names the same rules decide, and the grounds name them as they are now called. */

import type { RuleSet } from '../../model/chapters.ts';
import type { Answer } from '../../model/question.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import { type AimedWorld, askEach, byConnection, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'a renamed rule changes names alone',
  chapter: 'client-access-rules',
  clauses: ['CAR-GROUNDS'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('client-access-rules', [base, renamed(base)], when),
  holds: ({ base, when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([one, other]) =>
        holdsIf(isSame('client-access-rules', one && withNames(one, base), other)),
      ),
    ),
};

/** Names in an order that has nothing to do with the old ones; their capitals must come back as they are. */
function newName(base: RuleSet, at: number): string {
  return `Renamed ${base.length - at}`;
}

function renamed(base: RuleSet): RuleSet {
  return base.map((rule, at) => ({ ...rule, name: newName(base, at) }));
}

function withNames(answer: Answer, base: RuleSet): Answer {
  if (!('decidedBy' in answer) || !('action' in answer)) return answer;
  const names = (answer.decidedBy ?? []).map((name) =>
    newName(
      base,
      base.findIndex((rule) => rule.name === name),
    ),
  );
  return { ...answer, decidedBy: names };
}
