import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'filter-tests-the-caller',
  chapters: [...ruleChapters],
  clauses: ['CAR-SUBJECT'],
  who: 'Programmers load the attributes with the account that signed in and take the username from the mailbox.',
  readings: { 'rule-subject': 'caller' },
  conditions: ({ kind }) => kind === 'filter',
};
