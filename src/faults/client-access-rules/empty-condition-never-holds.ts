import { listFields } from '../../model/conditions.ts';
import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'empty-condition-never-holds',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-NO-CONDITION'],
  who: 'JavaScript programmers call some on an empty list, which is false, where the export prints {}.',
  rewrite: (question) =>
    changeRules(question, (rules) =>
      rules.map((rule) =>
        conditionFields.some((field) => rule[field]?.length === 0) ? { ...rule, enabled: false } : rule,
      ),
    ),
};

const conditionFields = listFields.filter((field) => !field.startsWith('except'));
