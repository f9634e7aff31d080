import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-null-members',
  chapters: ['application-access-policies'],
  clauses: ['DIR-GROUPS'],
  who: 'Programmers loop over the members of every recipient, and an export has null for none.',
  dies: (question) =>
    question.chapter === 'application-access-policies' &&
    question.given.directory.recipients.some(({ members }) => members === null),
};
