import { isGiven, textOf } from '../../reference/cmdlets/binding.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'rule-identity-minds-case',
  chapters: ['rule-administration'],
  clauses: ['ADM-IDENTITY'],
  who: 'Programmers look the rule up in a map and do not fold its name before.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const known = !isGiven(call, 'Identity') || rules.some(({ name }) => name === textOf(call, 'Identity'));
    const refusal = { code: 'rule-not-found', clause: 'ADM-IDENTITY', message: 'there is no such rule' } as const;
    return reference.refuseRuleCall(call, rules, under) ?? (known ? undefined : refusal);
  },
};
