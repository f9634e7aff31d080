import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'rules-read-filters-and-first',
  chapters: [...ruleChapters],
  clauses: ['CAR-FILTER', 'OPATH-PRECEDENCE'],
  who: 'Two teams write two parsers, one for filters by themselves and one for rules.',
  readings: { 'filter-precedence': 'and-first' },
  where: ({ chapter }) => chapter !== 'recipient-filters',
};
