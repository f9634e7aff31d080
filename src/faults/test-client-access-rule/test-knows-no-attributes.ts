import type { Fault } from '../fault.ts';
import { changeConnections } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'test-knows-no-attributes',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-RETURNS', 'CAR-FILTER'],
  who: "The real cmdlet is given a user's name, and programmers never look the mailbox up.",
  rewrite: (question) => changeConnections(question, (connection) => ({ ...connection, recipient: {} })),
};
