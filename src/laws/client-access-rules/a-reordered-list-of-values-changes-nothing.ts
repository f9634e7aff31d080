/** The values of a condition or an exception have no order and may stand there twice. */

import type { RuleSet } from '../../model/chapters.ts';
import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import type { Law } from '../law.ts';
import { type AimedWorld, alike, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'a reordered list of values changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-VALUES-ANY'],
  world: ruleWorld(rules),
  ...alike((base) => [base, base.map(reversed), base.map(doubled)]),
};

function reversed(rule: ClientAccessRule): ClientAccessRule {
  return mapLists(rule, (list) => [...list].reverse());
}

/** The values of all lists twice. */
function doubled(rule: ClientAccessRule): ClientAccessRule {
  return mapLists(rule, (list) => [...list].reverse().concat(list));
}

function mapLists(rule: ClientAccessRule, map: (list: readonly unknown[]) => readonly unknown[]): ClientAccessRule {
  const entries = Object.entries(rule).map(([name, value]) => [name, Array.isArray(value) ? map(value) : value]);
  return Object.fromEntries(entries);
}
