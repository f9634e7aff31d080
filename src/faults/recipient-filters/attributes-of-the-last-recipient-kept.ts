import type { Recipient } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeRecipient } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'attributes-of-the-last-recipient-kept',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['DIR-BLANK'],
  who: 'Programmers fill one object again and again and do not empty it between two questions.',
  remember: () => {
    let kept: Recipient = {};
    return (question, right) =>
      right(
        changeRecipient(question, (recipient) => {
          kept = { ...kept, ...recipient };
          return kept;
        }),
      );
  },
};
