import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'braces-taken-off',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-BRACES'],
  lenient: true,
  who: 'Authors of scripts copy a filter with its braces, and the implementation is used to it.',
  respond: (question, right) => right(changeFilters(question, (filter) => filter.replace(/^\s*\{(.*)\}\s*$/s, '$1'))),
};
