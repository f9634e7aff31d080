/** The rules with a disabled one at any place among them are the rules without it. */
import type { Law } from '../law.ts';
import { type AimedWorld, alike, type Beside, beside, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<Beside>> = {
  name: 'a disabled rule changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-ENABLED'],
  world: ruleWorld(beside),
  ...alike(({ rules, subject }) => [rules, [...rules, { ...subject, enabled: false }]]),
};
