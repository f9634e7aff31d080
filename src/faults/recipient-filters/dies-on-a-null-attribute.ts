import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-a-null-attribute',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['DIR-BLANK', 'OPATH-BLANK'],
  who: 'Programmers fold every attribute that is there, and null has no toLowerCase.',
  dies: (question) => {
    const recipient = 'recipient' in question.when ? question.when.recipient : {};
    return Object.values(recipient).includes(null);
  },
};
