import { isGiven } from '../../reference/cmdlets/binding.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'missing-action-denies',
  chapters: ['rule-administration'],
  clauses: ['ADM-NEW-REQUIRED'],
  who: 'Programmers give the action a default, because most rules deny.',
  respond: (question, right) =>
    right(
      changeCalls(question, (calls) =>
        calls.map((call) =>
          call.cmdlet === 'New-ClientAccessRule' && !isGiven(call, 'Action')
            ? withParameters(call, { Action: 'DenyAccess' })
            : call,
        ),
      ),
    ),
};
