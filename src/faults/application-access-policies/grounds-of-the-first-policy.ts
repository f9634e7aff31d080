import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'grounds-of-the-first-policy',
  chapters: ['application-access-policies'],
  clauses: ['AAP-GROUNDS'],
  who: 'Programmers return at the first policy that decides.',
  alter: (answer) => ('access' in answer ? { ...answer, decidedBy: answer.decidedBy?.slice(0, 1) ?? [] } : answer),
};
