import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'large-priority-appends',
  chapters: ['rule-administration'],
  clauses: ['ADM-NEW-RANGE'],
  who: 'Programmers insert into a list at a place behind its end, which appends without complaint.',
  respond: (question, right) => {
    const answer = right(question);
    if (!('steps' in answer)) return answer;
    const tooLarge = (call: CmdletCall, index: number): boolean =>
      call.cmdlet === 'New-ClientAccessRule' &&
      Number(call.parameters['Priority']) > 1 &&
      JSON.stringify(answer.steps[index]).includes('priority-out-of-range');
    return right(
      changeCalls(question, (calls) =>
        calls.map((call, index) => (tooLarge(call, index) ? withParameters(call, { Priority: undefined }) : call)),
      ),
    );
  },
};
