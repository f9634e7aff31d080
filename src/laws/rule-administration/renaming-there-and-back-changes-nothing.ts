/** A rule may take another name, the same in other case, and its old one again. */

import type { Law } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  allDone,
  change,
  isSameList,
  nothing,
  overLists,
  placedWorld,
  type RulePlace,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'renaming there and back changes nothing',
  chapter: 'rule-administration',
  clauses: ['ADM-RENAME'],
  world: placedWorld,
  ask: ({ base: { rules, place } }) => {
    const { name } = ruleAt(rules, place);
    const there = change(name, { Name: 'Another Name' });
    const recased = change('another name', { Name: 'ANOTHER name' });
    const back = change('Another name', { Name: name });
    return [administer(rules, [nothing]), administer(rules, [there, recased, back])];
  },
  holds: (_, answers) =>
    overLists(answers, (before = [], after = []) => allDone(answers[1]) && isSameList(before, after)),
};
