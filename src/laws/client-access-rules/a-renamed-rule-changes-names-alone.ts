/** Under other names the same rules decide, and the grounds name them as they are now called. */
import type { Answer } from '../../model/question.ts';
import { isSame, type Law, ruleOn, together } from '../law.ts';
import { askEach, byConnection, type Rules, type RuleWorld, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Rules>> = {
  name: 'a renamed rule changes names alone',
  chapter: 'client-access-rules',
  clauses: ['CAR-GROUNDS'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('client-access-rules', [base, renamed(base)], when),
  holds: ({ base, when }, answers) =>
    together(
      byConnection(answers, when.length).map(([one, other]) =>
        ruleOn(isSame('client-access-rules', one && withNames(one, base), other)),
      ),
    ),
};

/** Names in an order that has nothing to do with the old ones; their capitals must come back as they are. */
function newName(base: Rules, at: number): string {
  return `Renamed ${base.length - at}`;
}

function renamed(base: Rules): Rules {
  return base.map((rule, at) => ({ ...rule, name: newName(base, at) }));
}

function withNames(answer: Answer, base: Rules): Answer {
  if (!('decidedBy' in answer) || !('action' in answer)) return answer;
  const names = (answer.decidedBy ?? []).map((name) =>
    newName(
      base,
      base.findIndex((rule) => rule.name === name),
    ),
  );
  return { ...answer, decidedBy: names };
}
