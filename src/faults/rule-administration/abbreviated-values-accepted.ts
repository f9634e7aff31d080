import type { CmdletCall } from '../../model/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'abbreviated-values-accepted',
  chapters: ['rule-administration', 'policy-administration'],
  clauses: ['ADM-VALUES', 'PADM-VALUES'],
  who: 'PowerShell completes Allow and Restrict, and an example in the documents is written so.',
  respond: (question, right) => {
    const whole = (value: unknown): unknown =>
      typeof value === 'string' && /^(?:Allow|Deny|Restrict)$/i.test(value) ? `${value}Access` : value;
    const written = ({ parameters: { Action, AccessRight } }: CmdletCall) => ({
      Action: whole(Action),
      AccessRight: whole(AccessRight),
    });
    return right(changeCalls(question, (calls) => calls.map((call) => withParameters(call, written(call)))));
  },
};
