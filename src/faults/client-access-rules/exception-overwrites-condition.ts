import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'exception-overwrites-condition',
  chapters: [...ruleChapters],
  clauses: ['CAR-EXCEPTIONS-ANY', 'CAR-CONDITIONS-ALL'],
  who: 'Programmers keep what a rule looks at in one table by kind, where an exception takes the place of the condition.',
  part: 'applies',
  means: (rule, client, under) => {
    const excepted = new Set(rule.exceptions.map(({ kind }) => kind));
    const conditions = rule.conditions.filter(({ kind }) => !excepted.has(kind));
    return reference.applies({ ...rule, conditions }, client, under);
  },
};
