import { supportedTypes } from '../../reference/authentication-matrix.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { textsOf } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'every-protocol-must-support-the-type',
  chapters: ['rule-administration'],
  clauses: ['ADM-AUTHENTICATION-SUPPORTED'],
  who: 'Programmers read «use caution» with mixed lists as a refusal.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const types = textsOf(call, 'AnyOfAuthenticationTypes');
    const protocols = textsOf(call, 'AnyOfProtocols');
    const without = Object.entries(supportedTypes).some(
      ([protocol, known]) =>
        protocols.includes(protocol) && !types.every((type) => known.some((each) => each === type)),
    );
    const clause = 'ADM-AUTHENTICATION-SUPPORTED';
    const refusal = {
      code: 'authentication-combination',
      clause,
      message: 'not every protocol supports it',
    } as const;
    return reference.refuseRuleCall(call, rules, under) ?? (without ? refusal : undefined);
  },
};
