import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'order-minds-case',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-ORDER', 'OPATH-FOLDED'],
  who: 'Programmers fold for equality and forget it for order.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { operator, property, value } = comparison;
    const text = Object.entries(recipient).find(([name]) => name === property)?.[1] ?? '';
    if (text === '' || value.kind === 'null' || value.written === '')
      return reference.compare(comparison, recipient, under);
    if (operator === '-lt') return text < value.written ? 'true' : 'false';
    return operator === '-gt'
      ? text > value.written
        ? 'true'
        : 'false'
      : reference.compare(comparison, recipient, under);
  },
};
