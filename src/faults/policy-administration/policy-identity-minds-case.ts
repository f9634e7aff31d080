import { isGiven, textOf } from '../../reference/cmdlets/binding.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'policy-identity-minds-case',
  chapters: ['policy-administration'],
  clauses: ['PADM-IDENTITY'],
  who: 'Programmers fold the app id in the name and compare the name itself as it is.',
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) => {
    const known = !isGiven(call, 'Identity') || policies.some(({ name }) => name === textOf(call, 'Identity'));
    const refusal = {
      code: 'policy-not-found',
      clause: 'PADM-IDENTITY',
      message: 'there is no such policy',
    } as const;
    return reference.refusePolicyCall(call, policies, directory, under) ?? (known ? undefined : refusal);
  },
};
