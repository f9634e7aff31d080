/** Likely causes where a connection got another answer than the client access rules give. */
import type { Cause, ReasonedAnswer } from '../../../model/generated/wire.generated.ts';
import type { AnswerClaim } from '../questions/answer-claims.ts';
import { readingCause } from './policies.ts';
import { isRefusal } from './situation.ts';

/** A difference about a connection. */
export interface ConnectionSituation {
  readonly claim: AnswerClaim;
  readonly actual: ReasonedAnswer;
}

/** In their order; what is written down is explained by readings alone. */
export function connectionCauses(situation: ConnectionSituation): readonly Cause[] {
  const { claim, actual } = situation;
  const reading = readingCause(situation);
  if (claim.kind !== 'observed' || actual.answer === claim.expected) return reading;
  const found = [...beforeReading(situation), ...reading, ...afterReading(situation)];
  return found.length > 0 ? found : [NOT_EXPLAINED];
}

function possible(name: Cause['name'], text: string): Cause {
  return { name, evidence: 'possible', text, places: [] };
}

const NOT_EXPLAINED = possible('not-explained', 'nothing in the files explains it');

function beforeReading({ claim, actual }: ConnectionSituation): readonly Cause[] {
  if (actual.answer === 'not known') return [];
  const rule = isRefusal(claim)
    ? 'another rule, with a smaller number than the one that decides, that is not in what the files show'
    : 'another rule that allows, with a smaller number than the one that denies, that is not in what the files show';
  return [
    possible(
      'cache',
      'rules are cached: the first rule of an organization takes up to 24 hours, every later change up to an hour; when was the last one?',
    ),
    possible('unlisted-policy', rule),
    possible(
      'wrong-identity',
      'rules look at the account as domain\\user, at the mailbox that is opened rather than at who signed in, and at the address that Exchange sees, which may be that of a proxy or of another service',
    ),
  ];
}

function afterReading({ claim, actual }: ConnectionSituation): readonly Cause[] {
  if (isRefusal(claim))
    return [
      possible(
        'another-switch',
        'the protocol may be switched off for the mailbox (Set-CASMailbox) or the organization, or Conditional Access may refuse the sign-in',
      ),
    ];
  const isGreen = claim.isStatus === true && actual.answer === 'DenyAccess';
  return isGreen
    ? [
        possible(
          'refused-with-200',
          'a status of 200 does not show that the connection got in: a refusal by client access rules comes as HTTP 200 with the refusal in the body; read the body',
        ),
      ]
    : [];
}
