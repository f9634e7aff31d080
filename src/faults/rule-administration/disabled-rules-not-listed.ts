import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'disabled-rules-not-listed',
  chapters: ['rule-administration'],
  clauses: ['ADM-FINAL-LIST'],
  who: 'Programmers print the list that they evaluate.',
  alter: (answer, question) => {
    if (question.chapter !== 'rule-administration' || !('steps' in answer) || !('rules' in answer)) return answer;
    const disabled = question.given.rules.filter(({ enabled }) => enabled === false).map(({ name }) => name);
    return { ...answer, rules: answer.rules.filter(({ name }) => !disabled.includes(name)) };
  },
};
