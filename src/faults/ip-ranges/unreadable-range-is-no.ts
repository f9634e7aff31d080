import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unreadable-range-is-no',
  chapters: ['ip-ranges'],
  clauses: ['IP-REFUSED'],
  who: 'Programmers catch whatever the address library throws and say that the range does not match.',
  respond: (question, right) => {
    const answer = right(question);
    return 'refused' in answer ? { matches: false } : answer;
  },
};
