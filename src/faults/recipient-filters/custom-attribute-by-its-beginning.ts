import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'custom-attribute-by-its-beginning',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-PROPERTIES'],
  who: 'Programmers replace property names in the text, and CustomAttribute1 is in CustomAttribute12.',
  part: 'compare',
  means: (comparison, recipient, under) => {
    const property = comparison.property.replace(/^customAttribute1\d$/, 'customAttribute1');
    return reference.compare({ ...comparison, property }, recipient, under);
  },
};
