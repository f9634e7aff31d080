import type { Fault } from '../fault.ts';
import { changeLists, changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'first-value-only',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-VALUES-ANY'],
  who: 'Script authors meet lists of one value only and take the first.',
  rewrite: (question) =>
    changeRules(question, (rules) => rules.map((rule) => changeLists(rule, (values) => values.slice(0, 1)))),
};
