import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, textsOf, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'new-keeps-the-ids-before',
  chapters: ['policy-administration'],
  clauses: ['PADM-NAME-TAKEN', 'PADM-REFUSED-CHANGES-NOTHING'],
  who: 'Programmers make one policy for each id and are stopped at the one that is taken.',
  respond: (question, right) => {
    const first = right(question);
    if (!('steps' in first)) return first;
    const single = (call: CmdletCall, index: number): readonly CmdletCall[] => {
      const taken = JSON.stringify(first.steps[index]).includes('name-taken');
      const before = textsOf(call, 'AppId').slice(0, -1);
      return taken ? [...before.map((id) => withParameters(call, { AppId: id })), call] : [call];
    };
    const answer = right(changeCalls(question, (calls) => calls.flatMap(single)));
    return 'steps' in answer ? { ...answer, steps: first.steps } : answer;
  },
};
