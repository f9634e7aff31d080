import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'group-mailbox-not-a-group',
  chapters: ['application-access-policies'],
  clauses: ['DIR-GROUPS'],
  who: "Programmers recognise groups by the end of their type's name.",
  rewrite: (question) =>
    changeRecipients(question, (recipients) =>
      recipients.map((each) => (each.type === 'GroupMailbox' ? { ...each, members: [] } : each)),
    ),
};
