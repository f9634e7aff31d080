import type { Question } from '../../model/question.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { changePolicies, changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'recipient-ids-folded',
  chapters: ['application-access-policies'],
  clauses: ['DIR-IDS'],
  who: 'Programmers fold every identifier, because addresses and names are compared so.',
  rewrite: (question) => {
    if (question.chapter !== 'application-access-policies') return question;
    const folded = changePolicies(
      changeRecipients(question, (recipients) =>
        recipients.map((each) => ({ ...each, id: fold(each.id), members: each.members?.map(fold) ?? [] })),
      ),
      (policies) => policies.map((policy) => ({ ...policy, policyScopeGroupId: fold(policy.policyScopeGroupId) })),
    );
    return { ...folded, when: { ...question.when, mailbox: fold(question.when.mailbox) } } as Question;
  },
};
