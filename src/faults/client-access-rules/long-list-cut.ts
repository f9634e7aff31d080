import type { Fault } from '../fault.ts';
import { changeLists, changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'long-list-cut',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-VALUES-ANY'],
  who: 'Readers of printed rules take a list that ends in an ellipsis after sixteen values for the whole.',
  rewrite: (question) =>
    changeRules(question, (rules) => rules.map((rule) => changeLists(rule, (values) => values.slice(0, 16)))),
};
