import type { Fault } from '../fault.ts';
import { changeCalls } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'null-list-keeps',
  chapters: ['rule-administration'],
  clauses: ['ADM-LIST-CLEARS', 'ADM-NULL'],
  who: 'Programmers take null for a parameter that was not given, which it is for all others.',
  rewrite: (question) =>
    changeCalls(question, (calls) =>
      calls.map((call) => {
        const given = Object.entries(call.parameters).filter(([, value]) => value !== null);
        return call.cmdlet === 'Set-ClientAccessRule' ? { ...call, parameters: Object.fromEntries(given) } : call;
      }),
    ),
};
