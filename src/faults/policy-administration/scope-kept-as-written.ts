import { isGiven, textOf } from '../../reference/cmdlets.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'scope-kept-as-written',
  chapters: ['policy-administration'],
  clauses: ['PADM-NAME', 'PADM-SCOPE-FOUND'],
  who: 'Programmers store the parameter and never the id of the recipient that it names.',
  alter: (answer, question) => {
    if (question.chapter !== 'policy-administration' || !('policies' in answer)) return answer;
    const known = question.given.policies.map(({ name }) => name);
    const [call] = question.when.cmdlets.filter((each) => isGiven(each, 'PolicyScopeGroupId'));
    const policyScopeGroupId = call === undefined ? '' : textOf(call, 'PolicyScopeGroupId');
    const policies = answer.policies.map((each) =>
      known.includes(each.name) ? each : { ...each, policyScopeGroupId },
    );
    return { ...answer, policies };
  },
};
