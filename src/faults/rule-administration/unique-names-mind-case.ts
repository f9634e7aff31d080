import { textOf } from '../../reference/cmdlets.ts';
import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unique-names-mind-case',
  chapters: ['rule-administration'],
  clauses: ['ADM-NAME-UNIQUE'],
  who: 'Programmers look the name up in a map and do not fold it before.',
  part: 'refuseRule',
  means: (call, rules, under) => {
    const objection = reference.refuseRule(call, rules, under);
    const same = rules.some(({ name }) => name === textOf(call, 'Name'));
    return objection?.code === 'name-taken' && !same ? undefined : objection;
  },
};
