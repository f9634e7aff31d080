import { exceptionFields } from '../../model/conditions.ts';
import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'empty-exception-exempts',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-NO-CONDITION', 'CAR-EXCEPTIONS-ANY'],
  who: 'JavaScript programmers call every on an empty list, which is true.',
  rewrite: (question) =>
    changeRules(question, (rules) =>
      rules.map((rule) =>
        exceptionFields.some((field) => rule[field]?.length === 0) ? { ...rule, enabled: false } : rule,
      ),
    ),
};
