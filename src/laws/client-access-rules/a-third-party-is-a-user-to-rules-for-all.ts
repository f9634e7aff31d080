/** Only Microsoft's own middle tier may bypass rules with the scope All; a third party's never does. */

import type { RuleSet } from '../../model/chapters.ts';
import type { Connection } from '../../model/generated/wire.generated.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';
import { type AimedWorld, byConnection, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'a third party is a user to rules for all',
  chapter: 'client-access-rules',
  clauses: ['CAR-MIDDLE-TIER-BYPASS'],
  world: ruleWorld(rules),
  ask: ({ base, when }) =>
    (['none', 'thirdParty'] as const).flatMap((middleTier) =>
      when.map(
        (each: Connection) =>
          ({
            chapter: 'client-access-rules',
            given: { rules: base.map((rule) => ({ ...rule, scope: 'All' })) },
            when: { ...each, middleTier },
          }) as const,
      ),
    ),
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([user, thirdParty]) =>
        holdsIf(isSame('client-access-rules', user, thirdParty)),
      ),
    ),
};
