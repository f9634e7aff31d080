import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'dollar-null-is-text',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-NULL'],
  who: 'Programmers who do not know PowerShell take $null for a text like any other.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const { value } = comparison;
    const text = value.kind === 'null' ? ({ kind: 'text', written: '$null', quote: "'" } as const) : value;
    return reference.compare({ ...comparison, value: text }, recipient, under);
  },
};
