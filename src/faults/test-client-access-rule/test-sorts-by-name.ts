import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'test-sorts-by-name',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-ORDER'],
  who: 'Tables of objects are sorted by their name.',
  alter: (answer) => ('rules' in answer && !('steps' in answer) ? { rules: [...answer.rules].sort() } : answer),
};
