import { textOf } from '../../reference/cmdlets/binding.ts';
import type { Fault } from '../fault.ts';
import { callOf } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'scope-kept-as-written',
  chapters: ['policy-administration'],
  clauses: ['PADM-NAME', 'PADM-SCOPE-FOUND'],
  who: 'Programmers store the parameter and never the id of the recipient that it names.',
  alter: (answer, question) => {
    if (!('policies' in answer)) return answer;
    const policies = answer.policies.map((policy) => {
      const call = callOf(policy, question);
      return call === undefined ? policy : { ...policy, policyScopeGroupId: textOf(call, 'PolicyScopeGroupId') };
    });
    return { ...answer, policies };
  },
};
