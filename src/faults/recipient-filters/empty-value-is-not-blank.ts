import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'empty-value-is-not-blank',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-NULL'],
  who: 'Programmers compare the empty text with an attribute that is not there, and the two are not equal.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { operator, property, value } = comparison;
    const asks = operator === '-eq' && value.kind === 'text' && value.written === '';
    const empty = Object.entries(recipient).some(([name, text]) => name === property && text === '');
    return asks && !empty ? 'false' : reference.compare(comparison, recipient, under);
  },
};
