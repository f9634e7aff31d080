import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'combination-judged-on-the-call',
  chapters: ['rule-administration'],
  clauses: ['ADM-AUTHENTICATION-SUPPORTED', 'ADM-SET-CHANGES'],
  who: 'Programmers check the parameters of the call, and not the rule that comes of them.',
  part: 'refuseRule',
  means: (call, rules, under) => {
    const bare = rules.map(({ name, priority, action }) => ({ name, priority, action }));
    return reference.refuseRule(call, bare, under);
  },
};
