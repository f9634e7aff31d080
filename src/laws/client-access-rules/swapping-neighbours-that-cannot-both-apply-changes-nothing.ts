/** Two rules one after the other that no connection meets both may change places. */
import { pick } from '../../../generators/dice.ts';
import { isAccepted, protocols } from '../../../generators/nouns/authentication.ts';
import { drawRules } from '../../../generators/nouns/client-access-rules.ts';
import { shrinkRule, shrinkRules } from '../../../generators/shrink/rules.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { ClientAccessRule, Protocol } from '../../model/generated/wire.generated.ts';
import type { Law } from '../law.ts';
import { type AimedWorld, alike, drawAmong, ruleWorld, spaced } from '../worlds/client-access-rules.ts';

interface Neighbours {
  readonly rules: RuleSet;
  readonly protocol: Protocol;
  readonly one: ClientAccessRule;
  readonly other: ClientAccessRule;
}

export const law: Law<AimedWorld<Neighbours>> = {
  name: 'swapping neighbours that cannot both apply changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-EXCEPTION-CONTINUES', 'CAR-PROTOCOL'],
  world: ruleWorld({
    draw: (dice, pools) => {
      const rules = spaced(drawRules(dice, pools));
      const protocol = pick(
        dice,
        protocols.filter((each) => each !== 'REST'),
      );
      const [one, second] = [drawAmong(dice, pools, rules), drawAmong(dice, pools, rules)];
      const other = { ...second, name: 'a neighbour', priority: one.priority + 1 };
      return { rules, protocol, one, other };
    },
    *shrink({ rules, protocol, one, other }) {
      for (const fewer of shrinkRules(rules)) yield { rules: fewer, protocol, one, other };
      for (const each of shrinkRule(one)) yield { rules, protocol, one: each, other };
      for (const each of shrinkRule(other)) yield { rules, protocol, one, other: each };
    },
    aims: (base) => [...base.rules, ...shaped(base), ...shaped(base)],
  }),
  ...alike((base) => {
    const [one, other] = shaped(base);
    const swapped = [
      { ...one, priority: other.priority },
      { ...other, priority: one.priority },
    ];
    return [
      [...base.rules, one, other],
      [...base.rules, ...swapped],
    ];
  }),
};

/** The one names the protocol alone, the other excepts it. */
function shaped({ protocol, one, other }: Neighbours): readonly [ClientAccessRule, ClientAccessRule] {
  return [naming(one, protocol), without(other, protocol)];
}

function naming(rule: ClientAccessRule, protocol: Protocol): ClientAccessRule {
  const { anyOfAuthenticationTypes: _, exceptAnyOfAuthenticationTypes: __, ...plain } = rule;
  const named = { ...rule, anyOfProtocols: [protocol] };
  return isAccepted(named) ? named : { ...plain, anyOfProtocols: [protocol] };
}

function without(rule: ClientAccessRule, protocol: Protocol): ClientAccessRule {
  return { ...rule, exceptAnyOfProtocols: [...(rule.exceptAnyOfProtocols ?? []), protocol] };
}
