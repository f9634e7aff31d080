import type { Fault } from '../fault.ts';
import { changeCalls } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'empty-list-keeps',
  chapters: ['rule-administration'],
  clauses: ['ADM-LIST-CLEARS'],
  who: 'Programmers ask for the length of a list to see whether it was given.',
  rewrite: (question) =>
    changeCalls(question, (calls) =>
      calls.map((call) => {
        const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
        const given = Object.entries(call.parameters).filter(([, value]) => !isEmpty(value));
        return { ...call, parameters: Object.fromEntries(given) };
      }),
    ),
};
