import { parseFilter } from '../../syntax/recipient-filters/parse.ts';
import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'trailing-text-ignored',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-GRAMMAR'],
  who: 'Programmers of small parsers stop at the end of a complete filter and do not ask whether the text ends too.',
  respond: (question, right) =>
    right(
      changeFilters(question, (filter) => {
        const words = filter.split(' ');
        const ends = words.map((_, index) => words.slice(0, words.length - index).join(' '));
        return ends.find((end) => parseFilter(end).ok) ?? filter;
      }),
    ),
};
