/** Wherever Set puts a rule, it has the number that was asked for, and no two others change places. */

import type { Law } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  change,
  nothing,
  overLists,
  placedWorld,
  type RulePlace,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'a moved rule takes its number and the others keep their order',
  chapter: 'rule-administration',
  clauses: ['ADM-SET-PRIORITY', 'ADM-SET-RANGE', 'ADM-SET-FREE'],
  world: placedWorld,
  ask: ({ base: { rules, place } }) => [
    administer(rules, [nothing]),
    ...rules.map((_, at) => administer(rules, [change(ruleAt(rules, at + 1).name, { Priority: place })])),
  ],
  holds: ({ base: { rules, place } }, answers) =>
    overLists(answers, (before = [], ...moved) =>
      moved.every((after, at) => {
        const { name: own } = ruleAt(rules, at + 1);
        const others = (list: typeof after): string =>
          JSON.stringify(list.map(({ name }) => name).filter((name) => name !== own));
        const isThere = after.find(({ name }) => name === own)?.priority === place;
        return isThere && others(after) === others(before);
      }),
    ),
};
