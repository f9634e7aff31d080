import { textOf } from '../../reference/cmdlets/binding.ts';
import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'display-name-minds-case',
  chapters: ['policy-administration'],
  clauses: ['PADM-SCOPE-FOUND'],
  who: 'Programmers fold addresses and identifiers, and leave names for people as they are.',
  rewrite: (question) => {
    if (question.chapter !== 'policy-administration') return question;
    const scopes = question.when.cmdlets.map((call) => textOf(call, 'PolicyScopeGroupId'));
    return changeRecipients(question, (recipients) =>
      recipients.map((each) => (scopes.includes(each.displayName ?? '') ? each : { ...each, displayName: null })),
    );
  },
};
