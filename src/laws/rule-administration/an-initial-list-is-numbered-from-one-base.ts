/** Rules are numbered without gaps in their order, always from the same number, whatever theirs were. */

import type { Law } from '../law.ts';
import { type AimedWorld, inOrder } from '../worlds/client-access-rules.ts';
import { administer, nothing, overLists, placedWorld, type RulePlace } from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'an initial list is numbered from one base',
  chapter: 'rule-administration',
  clauses: ['ADM-INITIAL-NUMBERS', 'ADM-PRIORITY-BASE'],
  world: placedWorld,
  ask: ({ base: { rules } }) => [
    administer(rules, [nothing]),
    administer([...rules].reverse(), [nothing]),
    administer(rules.slice(1), [nothing]),
    administer(
      rules.map((rule) => ({ ...rule, priority: 9 * rule.priority - 50 })),
      [nothing],
    ),
  ],
  holds: ({ base: { rules } }, answers) =>
    overLists(answers, (...lists) => {
      const first = lists[0]?.[0]?.priority;
      const isCounted = lists.every((list) => list.every(({ priority }, at) => priority === at + (first ?? 0)));
      const names = inOrder(rules).map(({ name }) => name);
      return isCounted && (first === 0 || first === 1) && (lists[0] ?? []).every(({ name }, at) => name === names[at]);
    }),
};
