/** A rule with exceptions applies where it does without them, but for what any of them would let in as a condition of its own. */

import type { RuleSet } from '../../model/chapters.ts';
import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  type Beside,
  beside,
  byConnection,
  ruleWorld,
  someApplied,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<Beside>> = {
  name: 'an exception exempts what it would admit as a condition',
  chapter: 'client-access-rules',
  clauses: ['CAR-EXCEPTIONS-ANY'],
  world: ruleWorld({
    ...beside,
    connection: (_, connection) =>
      connection.protocol === 'UniversalOutlook' ? { ...connection, protocol: 'REST' } : connection,
  }),
  ask: ({ base: { subject }, when }) =>
    askEach(
      'client-access-rules',
      formsOf(subject).flatMap((rule): readonly RuleSet[] => [[rule], turnedRound([rule])]),
      when,
    ),
  holds: ({ base: { subject }, when }, answers) =>
    allHold(
      byConnection(answers, when.length).map((forms) => {
        const [whole, plain, ...admitted] = formsOf(subject).map((_, at) =>
          someApplied(forms[2 * at], forms[2 * at + 1]),
        );
        return plain === true ? holdsIf(whole === !admitted.includes(true)) : 'vacuous';
      }),
    ),
};

/** The rule, the rule without exceptions, and for each exception a rule that has it as its only condition. */
function formsOf(rule: ClientAccessRule): RuleSet {
  const { exceptAnyOfAuthenticationTypes: _, ...whole } = { ...rule, enabled: true };
  const { exceptAnyOfProtocols, exceptAnyOfClientIPAddressesOrRanges, exceptUsernameMatchesAnyOfPatterns, ...plain } =
    whole;
  const { name, priority, action, scope = null } = rule;
  const bare = { name, priority, action, scope };
  return [
    whole,
    plain,
    ...only(exceptAnyOfProtocols, (anyOfProtocols) => ({ ...bare, anyOfProtocols })),
    ...only(exceptAnyOfClientIPAddressesOrRanges, (list) => ({ ...bare, anyOfClientIPAddressesOrRanges: list })),
    ...only(exceptUsernameMatchesAnyOfPatterns, (list) => ({ ...bare, usernameMatchesAnyOfPatterns: list })),
  ];
}

function only<T>(list: readonly T[] | null | undefined, rule: (list: readonly T[]) => ClientAccessRule): RuleSet {
  return list === undefined || list === null || list.length === 0 ? [] : [rule(list)];
}
