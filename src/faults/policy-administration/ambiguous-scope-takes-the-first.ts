import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'ambiguous-scope-takes-the-first',
  chapters: ['policy-administration'],
  clauses: ['PADM-SCOPE-AMBIGUOUS'],
  who: 'Programmers call find, which stops at the first recipient.',
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) => {
    const refusal = reference.refusePolicyCall(call, policies, directory, under);
    return refusal?.code === 'scope-ambiguous' ? undefined : refusal;
  },
};
