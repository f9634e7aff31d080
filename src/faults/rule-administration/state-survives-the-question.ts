import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import type { Fault } from '../fault.ts';
import { changeCalls } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'state-survives-the-question',
  chapters: ['rule-administration', 'policy-administration'],
  clauses: ['ADM-STEPS', 'PADM-STEPS'],
  who: 'Programmers load the list once and run all calls of a batch on it.',
  remember: () => {
    let [given, before]: [string, readonly CmdletCall[]] = ['', []];
    return (question, right) => {
      const now = canonicalJson(question.given);
      before = now === given ? before : [];
      given = now;
      const { length } = before;
      const answer = right(
        changeCalls(question, (calls) => {
          before = [...before, ...calls];
          return before;
        }),
      );
      return 'steps' in answer ? { ...answer, steps: answer.steps.slice(length) } : answer;
    };
  },
};
