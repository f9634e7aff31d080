import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unknown-rule-is-an-invalid-value',
  chapters: ['rule-administration'],
  clauses: ['ADM-IDENTITY'],
  who: 'Programmers have one code for whatever a parameter can have wrong.',
  part: 'refuseRule',
  means: (call, rules, under) => {
    const objection = reference.refuseRule(call, rules, under);
    return objection?.code === 'rule-not-found' ? { ...objection, code: 'invalid-value' } : objection;
  },
};
