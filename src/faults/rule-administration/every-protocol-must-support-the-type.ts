import { supportedTypes } from '../../reference/authentication-matrix.ts';
import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';
import { textsOf } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'every-protocol-must-support-the-type',
  chapters: ['rule-administration'],
  clauses: ['ADM-AUTHENTICATION-SUPPORTED'],
  who: 'Programmers read «use caution» with mixed lists as a refusal.',
  part: 'refuseRule',
  means: (call, rules, under) => {
    const types = textsOf(call, 'AnyOfAuthenticationTypes');
    const protocols = textsOf(call, 'AnyOfProtocols');
    const without = Object.entries(supportedTypes).some(
      ([protocol, known]) =>
        protocols.includes(protocol) && !types.every((type) => known.some((each) => each === type)),
    );
    const clause = 'ADM-AUTHENTICATION-SUPPORTED';
    const objection = {
      code: 'authentication-combination',
      clause,
      message: 'not every protocol supports it',
    } as const;
    return reference.refuseRule(call, rules, under) ?? (without ? objection : undefined);
  },
};
