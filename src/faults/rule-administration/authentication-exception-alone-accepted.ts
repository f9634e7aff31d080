import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'authentication-exception-alone-accepted',
  chapters: ['rule-administration'],
  clauses: ['ADM-AUTHENTICATION-EXCEPTION-ALONE'],
  who: 'Programmers read an early page, which asked for the condition in rules that deny only, and checked nothing.',
  part: 'refuseRule',
  means: (call, rules, under) => {
    const objection = reference.refuseRule(call, rules, under);
    return objection?.clause === 'ADM-AUTHENTICATION-EXCEPTION-ALONE' ? undefined : objection;
  },
};
