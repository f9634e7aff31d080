import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'doubled-quote-kept',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['OPATH-QUOTES'],
  who: "Programmers cut the outer quotes off and leave O''Brien as it is written.",
  rewrite: (question) => changeFilters(question, (filter) => filter.replace(/(?<=[^\s('])''(?=[^'\s)])/g, "''''")),
};
