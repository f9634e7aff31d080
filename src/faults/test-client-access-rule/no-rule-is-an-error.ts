import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'no-rule-is-an-error',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-NONE'],
  who: 'Programmers take an empty result for an object that was not found.',
  respond: (question, right) => {
    const answer = right(question);
    return 'rules' in answer && answer.rules.length === 0 ? { refused: 'rule-not-found' } : answer;
  },
};
