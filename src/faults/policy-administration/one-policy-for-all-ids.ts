import type { ApplicationAccessPolicy } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { callOf } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'one-policy-for-all-ids',
  chapters: ['policy-administration'],
  clauses: ['PADM-ONE-PER-APP'],
  who: 'The documents say «a new policy» over an example with two app ids.',
  alter: (answer, question) => {
    if (!('policies' in answer)) return answer;
    const merged = new Map<unknown, ApplicationAccessPolicy>();
    for (const policy of answer.policies) {
      const key = callOf(policy, question) ?? policy;
      const other = merged.get(key);
      merged.set(key, other === undefined ? policy : { ...other, appIds: [...other.appIds, ...policy.appIds] });
    }
    return { ...answer, policies: [...merged.values()] };
  },
};
