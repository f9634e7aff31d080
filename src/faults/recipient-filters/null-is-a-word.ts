import type { Fault } from '../fault.ts';
import { changeAttributes, changeRecipient } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'null-is-a-word',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['DIR-BLANK'],
  who: 'Programmers put attributes into a text, where null becomes a word of four letters.',
  rewrite: (question) =>
    changeRecipient(question, (recipient) => changeAttributes(recipient, (text) => text ?? 'null')),
};
