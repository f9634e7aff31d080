import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'guid-not-looked-up',
  chapters: ['policy-administration'],
  clauses: ['PADM-SCOPE-FOUND'],
  who: 'Programmers look for names and addresses; the advice to use the GUID came later.',
  rewrite: (question) =>
    changeRecipients(question, (recipients) => recipients.map((each) => ({ ...each, guid: null }))),
};
