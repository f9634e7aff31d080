import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'test-stops-at-a-denial',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-RETURNS'],
  who: 'Programmers go through the rules until the connection is blocked, since nothing matters after that.',
  alter: (answer, question) => {
    if (question.chapter !== 'test-client-access-rule' || !('rules' in answer) || 'steps' in answer) return answer;
    const denying = question.given.rules.filter(({ action }) => action === 'DenyAccess').map(({ name }) => name);
    const first = answer.rules.findIndex((name) => denying.includes(name));
    return first === -1 ? answer : { rules: answer.rules.slice(0, first + 1) };
  },
};
