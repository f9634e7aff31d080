import type { Connective } from '../../model/filter.ts';
import { reference } from '../../reference/reference.ts';
import type { Truth } from '../../reference/semantics.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'or-binds-tighter',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-PRECEDENCE'],
  who: 'Programmers swap two levels of their grammar.',
  part: 'connect',
  means: (first, rest, under) => {
    const join = (one: Truth, operator: Connective, other: Truth): Truth =>
      reference.connect(one, [{ operator, value: other }], under);
    let [all, term]: [Truth, Truth] = ['true', first];
    for (const { operator, value } of rest) {
      if (operator === '-or') term = join(term, '-or', value);
      else [all, term] = [join(all, '-and', term), value];
    }
    return join(all, '-and', term);
  },
};
