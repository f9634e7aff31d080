/** A rule that is removed and made again with its old number leaves the list as it was. */

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
  removal,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'Remove then New restores',
  chapter: 'rule-administration',
  clauses: ['ADM-REMOVE', 'ADM-NEW-RANGE'],
  world: placedWorld,
  ask: ({ base: { rules, place } }) => {
    const rule = ruleAt(rules, place);
    const again = [place, place - 1].map((priority) =>
      administer(rules, [removal(rule.name), creation(rule, priority)]),
    );
    return [administer(rules, [nothing]), ...again];
  },
  holds: (_, answers) =>
    overLists(answers, (before = [], fromOne = [], fromZero = []) =>
      isSameList(before, before[0]?.priority === 0 ? fromZero : fromOne),
    ),
};
