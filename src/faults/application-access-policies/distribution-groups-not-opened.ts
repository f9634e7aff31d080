import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'distribution-groups-not-opened',
  chapters: ['application-access-policies'],
  clauses: ['DIR-GROUPS'],
  who: 'Programmers expand security groups only, because no other group can be a scope.',
  rewrite: (question) =>
    changeRecipients(question, (recipients) =>
      recipients.map((each) => (each.type === 'MailUniversalDistributionGroup' ? { ...each, members: [] } : each)),
    ),
};
