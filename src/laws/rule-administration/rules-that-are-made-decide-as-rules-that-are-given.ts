/** A list built by New, rule after rule, lets in and shuts out what the same list does. */

import { holdsIf, isSame, type Law } from '../law.ts';
import { type AimedWorld, askEach, inOrder } from '../worlds/client-access-rules.ts';
import { administer, administered, creation, placedWorld, type RulePlace } from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'rules that are made decide as rules that are given',
  chapter: 'rule-administration',
  clauses: ['ADM-THEN', 'ADM-NEW-DEFAULTS'],
  world: placedWorld,
  ask: ({ base: { rules }, when }) => [
    administer(
      [],
      inOrder(rules).map((rule) => creation(rule)),
      when,
    ),
    ...askEach('client-access-rules', [rules], when),
  ],
  holds: (_, [made, ...given]) => {
    const decisions = administered(made)?.decisions;
    if (decisions === undefined) return 'vacuous';
    return holdsIf(decisions.every((each, at) => isSame('client-access-rules', each, given[at])));
  },
};
