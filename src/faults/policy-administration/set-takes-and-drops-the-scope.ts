import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'set-takes-and-drops-the-scope',
  chapters: ['policy-administration'],
  clauses: ['PADM-SET-DESCRIPTION', 'PADM-UNKNOWN-PARAMETER'],
  who: 'Authors of scripts try to set the scope, and the implementation lets them and does nothing.',
  respond: (question, right) =>
    right(
      changeCalls(question, (calls) =>
        calls.map((call) =>
          call.cmdlet === 'Set-ApplicationAccessPolicy'
            ? withParameters(call, { PolicyScopeGroupId: undefined, AccessRight: undefined, AppId: undefined })
            : call,
        ),
      ),
    ),
};
