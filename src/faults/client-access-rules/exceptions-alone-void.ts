import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'exceptions-alone-void',
  chapters: [...ruleChapters],
  clauses: ['CAR-NO-CONDITION'],
  who: 'Programmers take an exception for a part of a condition, and skip it where there is no condition.',
  part: 'applies',
  means: (rule, client, under) => {
    const alone = rule.conditions.length === 0 && rule.exceptions.length > 0;
    return alone ? { kind: 'disabled', clause: 'CAR-NO-CONDITION' } : reference.applies(rule, client, under);
  },
};
