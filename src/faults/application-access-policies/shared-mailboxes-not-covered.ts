import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'shared-mailboxes-not-covered',
  chapters: ['application-access-policies'],
  clauses: ['AAP-COVERS-MEMBERS'],
  who: 'Programmers know that a shared mailbox cannot be a scope, and leave it out as a member too.',
  rewrite: (question) =>
    changeRecipients(question, (recipients) => {
      const shared = recipients.filter(({ type }) => type === 'SharedMailbox').map(({ id }) => id);
      return recipients.map((each) => ({
        ...each,
        members: (each.members ?? []).filter((member) => !shared.includes(member)),
      }));
    }),
};
