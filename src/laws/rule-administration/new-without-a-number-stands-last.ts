/** A rule that asks for no number comes after all others, which keep theirs. */

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
  name: 'New without a number stands last',
  chapter: 'rule-administration',
  clauses: ['ADM-NEW-APPENDS'],
  world: placedWorld,
  ask: ({ base: { rules, subject } }) => [administer(rules, [nothing]), administer(rules, [creation(subject)])],
  holds: ({ base: { subject } }, answers) =>
    overLists(answers, (before = [], after = []) => {
      const largest = before.at(-1)?.priority ?? 0;
      return isSameList(after, [...before, { name: subject.name, priority: largest + 1 }]);
    }),
};
