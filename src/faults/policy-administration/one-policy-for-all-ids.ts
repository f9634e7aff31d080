import type { ApplicationAccessPolicy } from '../../model/wire.generated.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'one-policy-for-all-ids',
  chapters: ['policy-administration'],
  clauses: ['PADM-ONE-PER-APP'],
  who: 'The documents say «a new policy» over an example with two app ids.',
  alter: (answer, question) => {
    if (question.chapter !== 'policy-administration' || !('policies' in answer)) return answer;
    const given = question.given.policies.map(({ name }) => name);
    const merged = new Map<string, ApplicationAccessPolicy>();
    for (const policy of answer.policies) {
      const { name, accessRight, policyScopeGroupId } = policy;
      const key = given.includes(name) ? name : JSON.stringify([accessRight, policyScopeGroupId]);
      const other = merged.get(key);
      merged.set(key, other === undefined ? policy : { ...other, appIds: [...other.appIds, ...policy.appIds] });
    }
    return { ...answer, policies: [...merged.values()] };
  },
};
