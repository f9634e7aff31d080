import { changeAttributes, ruleChapters } from '../../src/faults/rewrite.ts';
import { reference } from '../../src/reference/reference.ts';
import type { Alternative } from './alternative.ts';

export const filtersFoldedInFull: Alternative = {
  lens: {
    kind: 'part',
    name: 'filters-folded-in-full',
    chapters: ['recipient-filters', ...ruleChapters],
    clauses: ['OPATH-FOLDED'],
    who: 'Programmers use their language, which makes two characters of İ.',
    part: 'compare',
    means: (comparison, recipient, under) => {
      const value = { ...comparison.value, written: comparison.value.written.toLowerCase() };
      const lower = changeAttributes(recipient, (text) => text?.toLowerCase() ?? null);
      return reference.compare({ ...comparison, value }, lower, under);
    },
  },
  shownBy: {
    chapter: 'recipient-filters',
    given: {},
    when: { filter: "City -eq 'izmir'", recipient: { city: 'İzmir' } },
  },
};
