import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'rule-without-conditions-void',
  chapters: [...ruleChapters],
  clauses: ['CAR-NO-CONDITION'],
  who: 'Programmers ask whether some condition holds, and none does when there is none.',
  part: 'applies',
  means: (rule, client, under) =>
    rule.conditions.length === 0
      ? { kind: 'disabled', clause: 'CAR-NO-CONDITION' }
      : reference.applies(rule, client, under),
};
