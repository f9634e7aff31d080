import { isGiven, textOf } from '../../reference/cmdlets/binding.ts';
import { reference } from '../../reference/reference.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'rename-in-other-case-refused',
  chapters: ['rule-administration'],
  clauses: ['ADM-RENAME'],
  who: 'Programmers look for the new name in all rules and find the rule itself.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const own = isGiven(call, 'Identity') && fold(textOf(call, 'Identity')) === fold(textOf(call, 'Name'));
    const refusal = { code: 'name-taken', clause: 'ADM-RENAME', message: 'the name is taken' } as const;
    return reference.refuseRuleCall(call, rules, under) ?? (own ? refusal : undefined);
  },
};
