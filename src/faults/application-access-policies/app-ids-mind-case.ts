import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'app-ids-mind-case',
  chapters: ['application-access-policies'],
  clauses: ['AAP-APP-FOLDED'],
  who: 'Programmers compare GUIDs as texts, and the portal prints them in another case than the script.',
  rewrite: (question) => {
    if (question.chapter !== 'application-access-policies') return question;
    const { appId } = question.when;
    return changePolicies(question, (policies) =>
      policies.map((policy) => ({
        ...policy,
        appIds: policy.appIds.map((id) => (id !== appId && fold(id) === fold(appId) ? `not ${id}` : id)),
      })),
    );
  },
};
