import { listFields } from '../../model/conditions.ts';
import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'null-condition-never-holds',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-NO-CONDITION'],
  who: 'Programmers tell an absent field from null, and look for the connection in nothing.',
  rewrite: (question) =>
    changeRules(question, (rules) =>
      rules.map((rule) => (conditionFields.some((field) => rule[field] === null) ? { ...rule, enabled: false } : rule)),
    ),
};

const conditionFields = listFields.filter((field) => !field.startsWith('except'));
