/** From the first address to the last, both included, and not one further. */

import type { Law } from '../law.ts';
import { drawSpan, type SplitSpan } from '../worlds/ip-ranges.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly SplitSpan[]> = {
  name: 'a span holds its ends and not their neighbours',
  clauses: ['IP-SPAN-ENDS'],
  ...claims('ip-ranges', drawSpan, ({ whole, inside, outside }) => [
    ...inside.map((address) => [{ range: whole, address }, true] as const),
    ...outside.map((address) => [{ range: whole, address }, false] as const),
  ]),
};
