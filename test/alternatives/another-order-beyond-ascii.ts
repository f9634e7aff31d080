import { ruleChapters } from '../../src/faults/rewrite.ts';
import { reference } from '../../src/reference/reference.ts';
import { fold } from '../../src/syntax/fold.ts';
import type { Alternative } from './alternative.ts';

/** Where letters beyond ASCII decide, it has the opposite order: it differs wherever the alphabet of any language could. */
export const anotherOrderBeyondAscii: Alternative = {
  lens: {
    kind: 'part',
    name: 'another-order-beyond-ascii',
    chapters: ['recipient-filters', ...ruleChapters],
    clauses: ['OPATH-ORDER'],
    who: 'Programmers leave the order of letters to a language, and languages disagree.',
    part: 'compare',
    means: (comparison, recipient, under) => {
      const { operator, property, value } = comparison;
      const attribute = Object.entries(recipient).find(([name]) => name === property)?.[1] ?? '';
      const isDecidedBeyond = decidedBeyondAscii(fold(attribute), fold(value.written));
      if ((operator !== '-lt' && operator !== '-gt') || !isDecidedBeyond)
        return reference.compare(comparison, recipient, under);
      return reference.compare({ ...comparison, operator: operator === '-lt' ? '-gt' : '-lt' }, recipient, under);
    },
  },
  shownBy: {
    chapter: 'recipient-filters',
    given: {},
    when: { filter: "City -gt 'z'", recipient: { city: 'é' } },
  },
};

/** Whether one of the first characters in which two texts differ is no ASCII. */
function decidedBeyondAscii(one: string, other: string): boolean {
  const at = [...one, ''].findIndex((character, index) => character !== (other[index] ?? ''));
  return at !== -1 && [one, other].some((text) => (text[at] ?? '') > '~');
}
