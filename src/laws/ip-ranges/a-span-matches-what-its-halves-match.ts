/** A span cut in two matches exactly what the two parts match. */

import type { Law } from '../law.ts';
import { drawSpan, type SplitSpan } from '../worlds/ip-ranges.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly SplitSpan[]> = {
  name: 'a span matches what its halves match',
  clauses: ['IP-SPAN'],
  ...observed(
    'ip-ranges',
    drawSpan,
    ({ whole, left, right, inside, outside }) =>
      [...inside, ...outside].flatMap((address) => [whole, left, right].map((range) => ({ range, address }))),
    (_, found) =>
      found.every((whole, at) => at % 3 !== 0 || whole === (found[at + 1] === true || found[at + 2] === true)),
  ),
};
