import { reference } from '../../reference/reference.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'ordered-by-the-alphabet',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-ORDER'],
  who: 'Programmers use localeCompare, which puts signs before digits, and all of them before letters.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { operator, property, value } = comparison;
    const text = Object.entries(recipient).find(([name]) => name === property)?.[1] ?? '';
    if (text === '' || value.kind === 'null' || value.written === '')
      return reference.compare(comparison, recipient, under);
    const order = fold(text).localeCompare(fold(value.written), 'en');
    if (operator === '-lt') return order < 0 ? 'true' : 'false';
    return operator === '-gt' ? (order > 0 ? 'true' : 'false') : reference.compare(comparison, recipient, under);
  },
};
