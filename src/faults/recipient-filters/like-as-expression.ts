import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'like-as-expression',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-LIKE'],
  who: 'Programmers turn the value into a regular expression and escape nothing, so that a dot is any character.',
  rare: true,
  part: 'comparison',
  means: (comparison, recipient, under) => {
    const { value, property } = comparison;
    if (!value.written.includes('.')) return reference.comparison(comparison, recipient, under);
    const text = Object.entries(recipient).find(([name]) => name === property)?.[1] ?? '';
    const written = value.written.replaceAll('.', (_, at: number) => text[at] ?? '.');
    return reference.comparison({ ...comparison, value: { ...value, written } }, recipient, under);
  },
};
