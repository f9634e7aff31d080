import type { Chain, Operand } from '../../model/filter.ts';
import { parseFilter } from '../../syntax/recipient-filters/parse.ts';
import { printFilter } from '../../syntax/recipient-filters/print.ts';
import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'two-nots-are-one',
  chapters: ['recipient-filters', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['OPATH-NOT'],
  who: 'Programmers remember in a flag that there is a -not before an operand, and do not count how many.',
  rewrite: (question) =>
    changeFilters(question, (text) => {
      const filter = parseFilter(text);
      return filter.ok ? printFilter(onceNegated(filter.value)) : text;
    }),
};

function onceNegated({ kind, first, rest }: Chain): Chain {
  return { kind, first: once(first), rest: rest.map((each) => ({ ...each, operand: once(each.operand) })) };
}

function once({ nots, body }: Operand): Operand {
  return { nots: Math.min(nots, 1), body: body.kind === 'chain' ? onceNegated(body) : body };
}
