import { isGiven, textOf } from '../../reference/cmdlets.ts';
import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'policy-identity-minds-case',
  chapters: ['policy-administration'],
  clauses: ['PADM-IDENTITY'],
  who: 'Programmers fold the app id in the name and compare the name itself as it is.',
  part: 'refusePolicy',
  means: (call, policies, directory, under) => {
    const known = !isGiven(call, 'Identity') || policies.some(({ name }) => name === textOf(call, 'Identity'));
    const objection = {
      code: 'policy-not-found',
      clause: 'PADM-IDENTITY',
      message: 'there is no such policy',
    } as const;
    return reference.refusePolicy(call, policies, directory, under) ?? (known ? undefined : objection);
  },
};
