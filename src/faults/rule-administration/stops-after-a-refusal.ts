import type { Answer } from '../../model/question.ts';
import type { Fault } from '../fault.ts';
import { changeCalls } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'stops-after-a-refusal',
  chapters: ['rule-administration', 'policy-administration'],
  clauses: ['ADM-REFUSED-CHANGES-NOTHING', 'ADM-STEPS'],
  who: 'Authors of scripts set ErrorActionPreference to Stop, and expect the same of the cmdlets.',
  respond: (question, right) => {
    const answer = right(question);
    if (!('steps' in answer)) return answer;
    const at = answer.steps.findIndex((step) => 'refused' in step);
    const refused = answer.steps[at];
    if (refused === undefined) return answer;
    const stopped = right(changeCalls(question, (calls) => calls.slice(0, at + 1)));
    return { ...stopped, steps: answer.steps.map((step, index) => (index > at ? refused : step)) } as Answer;
  },
};
