import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'bare-word-accepted',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-QUOTES'],
  lenient: true,
  who: 'Authors of scripts forget the quotes around one word, as PowerShell lets them.',
  respond: (question, right) =>
    right(
      changeFilters(question, (filter) =>
        filter.replace(/(-(?:eq|ne|like|notlike|lt|gt)\s+)([^\s'"$(){}\d-][^\s'"()]*)(?=[\s)]|$)/gi, "$1'$2'"),
      ),
    ),
};
