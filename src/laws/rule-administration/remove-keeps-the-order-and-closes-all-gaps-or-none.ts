/** The rules after the one removed all move up by one, or none does, whichever is removed. */

import type { Law } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  isSameList,
  nothing,
  overLists,
  placedWorld,
  type RulePlace,
  removal,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'Remove keeps the order and closes all gaps or none',
  chapter: 'rule-administration',
  clauses: ['ADM-REMOVE-RENUMBERS'],
  world: placedWorld,
  ask: ({ base: { rules } }) => [
    administer(rules, [nothing]),
    ...rules.map((_, at) => administer(rules, [removal(ruleAt(rules, at + 1).name)])),
  ],
  holds: (_, answers) =>
    overLists(answers, (before = [], ...removed) =>
      [0, 1].some((step) =>
        removed.every((after, at) => {
          const rest = before.filter((_, place) => place !== at);
          const larger = (place: number): number => (place >= at ? step : 0);
          return isSameList(
            after,
            rest.map(({ name, priority }, place) => ({ name, priority: priority - larger(place) })),
          );
        }),
      ),
    ),
};
