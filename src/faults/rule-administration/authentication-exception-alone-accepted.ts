import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'authentication-exception-alone-accepted',
  chapters: ['rule-administration'],
  clauses: ['ADM-AUTHENTICATION-EXCEPTION-ALONE'],
  who: 'Programmers read an early page, which asked for the condition in rules that deny only, and checked nothing.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const refusal = reference.refuseRuleCall(call, rules, under);
    return refusal?.clause === 'ADM-AUTHENTICATION-EXCEPTION-ALONE' ? undefined : refusal;
  },
};
