import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unreadable-filter-is-no',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-GRAMMAR'],
  who: 'Programmers catch whatever their parser throws and say that nobody is meant by the filter.',
  respond: (question, right) => {
    const answer = right(question);
    return 'refused' in answer ? { matches: false } : answer;
  },
};
