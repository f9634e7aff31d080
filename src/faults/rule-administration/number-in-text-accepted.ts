import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'number-in-text-accepted',
  chapters: ['rule-administration'],
  clauses: ['ADM-VALUES'],
  who: 'PowerShell turns the text 2 into the number 2, and so does whoever reads a form.',
  rewrite: (question) =>
    changeCalls(question, (calls) =>
      calls.map((call) => {
        const priority = call.parameters['Priority'];
        const digits = typeof priority === 'string' && /^\d+$/.test(priority);
        return digits ? withParameters(call, { Priority: Number(priority) }) : call;
      }),
    ),
};
