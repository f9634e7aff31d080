import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { changeAttributes, ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'integers-compared-by-number',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-VALUES'],
  who: 'Programmers in dynamic languages compare 7 and 007 and find them equal.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { value } = comparison;
    if (value.kind !== 'integer') return reference.compare(comparison, recipient, under);
    const long = (text: string | null): string | null =>
      text !== null && /^\d+$/.test(text) ? text.padStart(40, '0') : text;
    const written = long(value.written) ?? '';
    return reference.compare({ ...comparison, value: { ...value, written } }, changeAttributes(recipient, long), under);
  },
};
