import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'new-at-the-end-refused',
  chapters: ['rule-administration'],
  clauses: ['ADM-NEW-RANGE'],
  who: 'Programmers check that the number is one of those in use, and the one after the last is not.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const behind = Math.max(...rules.map(({ priority }) => priority)) + 1;
    const refusal = { code: 'priority-out-of-range', clause: 'ADM-NEW-RANGE', message: 'it is too large' } as const;
    const refused = call.cmdlet === 'New-ClientAccessRule' && call.parameters['Priority'] === behind;
    return reference.refuseRuleCall(call, rules, under) ?? (refused ? refusal : undefined);
  },
};
