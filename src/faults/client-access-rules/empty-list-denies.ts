import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'empty-list-denies',
  chapters: ['client-access-rules'],
  clauses: ['CAR-NO-RULE'],
  who: 'Programmers treat a list without rules before the loop, and nothing to go by means no.',
  readings: { 'no-rule-matches': 'deny' },
  where: ({ given }) => 'rules' in given && given.rules.length === 0,
};
