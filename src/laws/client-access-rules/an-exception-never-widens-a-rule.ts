/** Where a rule does not apply without its exceptions, it does not apply with them. */
import { dropKeys } from '../../../generators/shrink/shrinker.ts';
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
  name: 'an exception never widens a rule',
  chapter: 'client-access-rules',
  clauses: ['CAR-AUTHENTICATION-EXCEPTION'],
  world: ruleWorld(beside),
  ask: ({ base, when }) => {
    const subject: ClientAccessRule = { exceptAnyOfProtocols: ['POP3'], ...base.subject, enabled: true };
    const plain = EXCEPTIONS.reduce(lacking, subject);
    return askEach('client-access-rules', [[plain], turnedRound([plain]), [subject], turnedRound([subject])], when);
  },
  holds: ({ when }, answers) =>
    allHold(
      byConnection(answers, when.length).map(([plain, plainTurned, excepted, exceptedTurned]) => {
        if (someApplied(plain, plainTurned)) return 'vacuous';
        return holdsIf(!someApplied(excepted, exceptedTurned));
      }),
    ),
};

const EXCEPTIONS = [
  'exceptAnyOfProtocols',
  'exceptAnyOfAuthenticationTypes',
  'exceptAnyOfClientIPAddressesOrRanges',
  'exceptUsernameMatchesAnyOfPatterns',
] as const;

function lacking(rule: ClientAccessRule, field: (typeof EXCEPTIONS)[number]): ClientAccessRule {
  const [plain = rule] = dropKeys(rule, [field]);
  return plain;
}
