import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'ambiguous-scope-takes-the-first',
  chapters: ['policy-administration'],
  clauses: ['PADM-SCOPE-AMBIGUOUS'],
  who: 'Programmers call find, which stops at the first recipient.',
  part: 'refusePolicy',
  means: (call, policies, directory, under) => {
    const objection = reference.refusePolicy(call, policies, directory, under);
    return objection?.code === 'scope-ambiguous' ? undefined : objection;
  },
};
