import type { Fault } from '../fault.ts';
import { changeAttributes, changeRecipient } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'white-space-is-blank',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['DIR-BLANK', 'OPATH-NULL'],
  who: 'C# programmers call IsNullOrWhiteSpace where IsNullOrEmpty is meant.',
  rewrite: (question) =>
    changeRecipient(question, (recipient) =>
      changeAttributes(recipient, (text) => (text?.trim() === '' ? null : text)),
    ),
};
