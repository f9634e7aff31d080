import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'refused-set-keeps-half',
  chapters: ['rule-administration'],
  clauses: ['ADM-REFUSED-CHANGES-NOTHING'],
  who: 'Programmers assign parameter by parameter, and the one that is refused comes last.',
  respond: (question, right) => {
    const first = right(question);
    if (!('steps' in first)) return first;
    const kept = (call: CmdletCall, index: number): readonly CmdletCall[] => {
      const { Identity, Action, Enabled, Scope } = call.parameters;
      const half = withParameters({ ...call, parameters: { Identity } }, { Action, Enabled, Scope });
      return isRefused(first.steps[index]) && call.cmdlet === 'Set-ClientAccessRule' ? [half, call] : [call];
    };
    const answer = right(changeCalls(question, (calls) => calls.flatMap(kept)));
    return 'steps' in answer ? { ...answer, steps: first.steps } : answer;
  },
};

function isRefused(step: object | undefined): boolean {
  return step !== undefined && 'refused' in step;
}
