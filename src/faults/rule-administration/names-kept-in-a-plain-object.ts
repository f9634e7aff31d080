import { textOf } from '../../reference/cmdlets/binding.ts';
import { reference } from '../../reference/reference.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'names-kept-in-a-plain-object',
  chapters: ['rule-administration'],
  clauses: ['ADM-NAME-UNIQUE'],
  who: 'JavaScript programmers keep rules in an object by name, which has a `constructor` from the start.',
  part: 'refuseRuleCall',
  means: (call, rules, under) => {
    const taken = { code: 'name-taken', clause: 'ADM-NAME-UNIQUE', message: 'the name is taken' } as const;
    const isBuiltIn = call.cmdlet === 'New-ClientAccessRule' && fold(textOf(call, 'Name')) in {};
    return reference.refuseRuleCall(call, rules, under) ?? (isBuiltIn ? taken : undefined);
  },
};
