import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'first-rule-gets-zero',
  chapters: ['rule-administration'],
  clauses: ['ADM-PRIORITY-BASE', 'ADM-NEW-APPENDS'],
  who: 'Programmers number by the length of the list, which is 0 for the first rule and mended for the others.',
  readings: { 'priority-base': 'zero' },
  where: (question) => question.chapter === 'rule-administration' && question.given.rules.length === 0,
};
