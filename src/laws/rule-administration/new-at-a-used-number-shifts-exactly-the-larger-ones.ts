/** Numbers below the new one stay, all others grow by one. */

import type { Law } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  creation,
  isSameList,
  nothing,
  overLists,
  placedWorld,
  type RulePlace,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'New at a used number shifts exactly the larger ones',
  chapter: 'rule-administration',
  clauses: ['ADM-NEW-SHIFTS', 'ADM-NEW-RANGE'],
  world: placedWorld,
  ask: ({ base: { rules, subject, place } }) => [
    administer(rules, [nothing]),
    administer(rules, [creation(subject, place)]),
  ],
  holds: ({ base: { subject, place } }, answers) =>
    overLists(answers, (before = [], after = []) => {
      const smaller = before.filter(({ priority }) => priority < place);
      const larger = before.filter(({ priority }) => priority >= place);
      const shifted = larger.map(({ name, priority }) => ({ name, priority: priority + 1 }));
      return isSameList(after, [...smaller, { name: subject.name, priority: place }, ...shifted]);
    }),
};
