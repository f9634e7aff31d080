import type { Chain } from '../../model/filter.ts';
import { parseFilter } from '../../syntax/recipient-filters/parse.ts';
import { printFilter } from '../../syntax/recipient-filters/print.ts';
import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'not-takes-the-rest',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['OPATH-NOT'],
  who: 'Programmers give -not the loosest binding, because in their parser it begins an expression.',
  rewrite: (question) =>
    changeFilters(question, (text) => {
      const filter = parseFilter(text);
      return filter.ok ? printFilter(negateAll(filter.value)) : text;
    }),
};

function negateAll({ kind, first, rest }: Chain): Chain {
  if (first.nots === 0 || rest.length === 0) return { kind, first, rest };
  return { kind, first: { nots: first.nots, body: { kind, first: { ...first, nots: 0 }, rest } }, rest: [] };
}
