import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'eq-takes-stars',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-EQ'],
  who: 'Administrators who know other consoles write -eq with a star, and the implementation wants to help.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const starred = comparison.value.written.includes('*');
    const operator = comparison.operator === '-eq' ? '-like' : comparison.operator === '-ne' ? '-notlike' : undefined;
    return reference.compare(starred && operator ? { ...comparison, operator } : comparison, recipient, under);
  },
};
