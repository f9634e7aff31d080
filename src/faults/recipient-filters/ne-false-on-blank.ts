import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'ne-false-on-blank',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-BLANK'],
  who: 'SQL programmers expect that a value that is not there differs from nothing, and see to it for -ne alone.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { operator, value, property } = comparison;
    const isText = value.kind !== 'null' && value.written !== '';
    const given = Object.entries(recipient).some(([name, text]) => name === property && text != null && text !== '');
    return operator === '-ne' && isText && !given ? 'false' : reference.compare(comparison, recipient, under);
  },
};
