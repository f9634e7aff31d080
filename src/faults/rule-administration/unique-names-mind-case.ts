import { textOf } from '../../reference/cmdlets/binding.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unique-names-mind-case',
  chapters: ['rule-administration'],
  clauses: ['ADM-NAME-UNIQUE'],
  who: 'Programmers look the name up in a map and do not fold it before.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const refusal = reference.refuseRuleCall(call, rules, under);
    const same = rules.some(({ name }) => name === textOf(call, 'Name'));
    return refusal?.code === 'name-taken' && !same ? undefined : refusal;
  },
};
