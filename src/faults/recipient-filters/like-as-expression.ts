import { reference } from '../../reference/reference.ts';
import { matchesWhole } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'like-as-expression',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-LIKE'],
  who: 'Programmers turn the value into a regular expression and escape nothing, so that a dot is any character.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { operator, property, value } = comparison;
    const text = Object.entries(recipient).find(([name]) => name === property)?.[1] ?? '';
    const compares = text !== '' && value.kind !== 'null' && value.written !== '';
    if (!compares || !operator.endsWith('like')) return reference.compare(comparison, recipient, under);
    const matches = matchesWhole(value.written.replaceAll('*', '.*'), text);
    return matches === (operator === '-like') ? 'true' : 'false';
  },
};
