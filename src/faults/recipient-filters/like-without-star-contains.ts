import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'like-without-star-contains',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-LIKE'],
  who: 'SQL programmers know search fields in which a word without wildcards is looked for anywhere.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { operator, value } = comparison;
    const bare = (operator === '-like' || operator === '-notlike') && value.written !== '' && value.kind === 'text';
    const wider = bare && !value.written.includes('*') ? { ...value, written: `*${value.written}*` } : value;
    return reference.compare({ ...comparison, value: wider }, recipient, under);
  },
};
