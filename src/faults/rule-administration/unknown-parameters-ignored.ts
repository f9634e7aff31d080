import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unknown-parameters-ignored',
  chapters: ['rule-administration', 'policy-administration'],
  clauses: ['ADM-UNKNOWN-PARAMETER', 'PADM-UNKNOWN-PARAMETER'],
  who: 'Programmers take out of an object what they know and never look at the rest.',
  respond: (question, right) => {
    const unknown = { Confirm: undefined, WhatIf: undefined, DomainController: undefined };
    return right(changeCalls(question, (calls) => calls.map((call) => withParameters(call, unknown))));
  },
};
