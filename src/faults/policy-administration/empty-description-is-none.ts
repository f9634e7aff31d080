import type { Fault } from '../fault.ts';
import { changeCalls, changePolicies, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'empty-description-is-none',
  chapters: ['policy-administration'],
  clauses: ['PADM-FINAL-LIST', 'PADM-SET-DESCRIPTION'],
  who: 'Programmers take the empty text for a parameter that was not given.',
  rewrite: (question) =>
    changePolicies(
      changeCalls(question, (calls) =>
        calls.map((call) =>
          call.parameters['Description'] === '' ? withParameters(call, { Description: null }) : call,
        ),
      ),
      (policies) => policies.map((each) => (each.description === '' ? { ...each, description: null } : each)),
    ),
};
