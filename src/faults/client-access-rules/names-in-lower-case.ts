import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'names-in-lower-case',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-GROUNDS', 'TEST-ORDER'],
  who: 'Programmers keep rules in a map by folded name and print the key.',
  alter: (answer) => {
    if ('action' in answer) return { ...answer, decidedBy: answer.decidedBy?.map(fold) ?? [] };
    return 'rules' in answer && !('steps' in answer) ? { rules: answer.rules.map(fold) } : answer;
  },
};
