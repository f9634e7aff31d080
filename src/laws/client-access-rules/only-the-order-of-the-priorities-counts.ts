/** Neither the place of a rule in the list nor its number as such decides anything. */

import type { RuleSet } from '../../model/chapters.ts';
import type { Law } from '../law.ts';
import { type AimedWorld, alike, rules, ruleWorld, spaced } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'only the order of the priorities counts',
  chapter: 'client-access-rules',
  clauses: ['CAR-ORDER'],
  world: ruleWorld(rules),
  ...alike((base) => [base, [...base].reverse(), numbered(base, -1), numbered(base, 7)]),
};

/** The same order with priorities in steps of one, so that some have more digits than others. */
function numbered(base: RuleSet, first: number): RuleSet {
  return spaced(base).map((rule) => ({ ...rule, priority: first + rule.priority / 10 }));
}
