import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'star-matches-blank',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-BLANK'],
  who: 'Programmers let * match any text and take a blank attribute for the empty one.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    if (comparison.value.written !== '*') return reference.compare(comparison, recipient, under);
    switch (comparison.operator) {
      case '-like':
        return 'true';
      case '-notlike':
        return 'false';
      default:
        return reference.compare(comparison, recipient, under);
    }
  },
};
