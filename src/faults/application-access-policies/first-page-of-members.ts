import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'first-page-of-members',
  chapters: ['application-access-policies'],
  clauses: ['AAP-COVERS-MEMBERS'],
  who: 'Programmers fetch the members of a group over an interface that gives twenty at a time and stop there.',
  rewrite: (question) =>
    changeRecipients(question, (recipients) =>
      recipients.map((each) => ({ ...each, members: each.members?.slice(0, 20) ?? [] })),
    ),
};
