import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'combination-judged-on-the-call',
  chapters: ['rule-administration'],
  clauses: ['ADM-AUTHENTICATION-SUPPORTED', 'ADM-SET-CHANGES'],
  who: 'Programmers check the parameters of the call, and not the rule that comes of them.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const bare = rules.map(({ name, priority, action }) => ({ name, priority, action }));
    return reference.refuseRuleCall(call, bare, under);
  },
};
