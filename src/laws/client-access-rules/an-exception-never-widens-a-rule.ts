/** Where a rule does not apply without its exceptions, it does not apply with them. */
import { dropKeys } from '../../../generators/shrink/shrinker.ts';
import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import { type Law, ruleOn, together } from '../law.ts';
import {
  askEach,
  type Beside,
  beside,
  byConnection,
  type RuleWorld,
  ruleWorld,
  someApplied,
  turnedRound,
} from '../worlds/client-access-rules.ts';

export const law: Law<RuleWorld<Beside>> = {
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
    together(
      byConnection(answers, when.length).map(([plain, plainTurned, excepted, exceptedTurned]) => {
        if (someApplied(plain, plainTurned)) return 'vacuous';
        return ruleOn(!someApplied(excepted, exceptedTurned));
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
