/** Only Microsoft's own middle tier may bypass rules with the scope All; a third party's never does. */
import type { Connection } from '../../model/generated/wire.generated.ts';
import { isSame, type Law, ruleOn, together } from '../law.ts';
import { byConnection, type Rules, type RuleWorld, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Rules>> = {
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
    together(
      byConnection(answers, when.length).map(([user, thirdParty]) =>
        ruleOn(isSame('client-access-rules', user, thirdParty)),
      ),
    ),
};
