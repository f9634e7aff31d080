/** From the left or by precedence, `a -and b -or c` is the same; `a -or b -and c` is one of two. */

import type { Law } from '../law.ts';
import { drawFiltered, type FilterWorld } from '../worlds/recipient-filters.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly FilterWorld[]> = {
  name: 'and binds before or where it stands before it',
  clauses: ['OPATH-PRECEDENCE'],
  ...observed(
    'recipient-filters',
    drawFiltered,
    ({ one, other, third, recipient }) =>
      [
        `${one} -and ${other} -or ${third}`,
        `(${one} -and ${other}) -or ${third}`,
        `${one} -or ${other} -and ${third}`,
        `(${one} -or ${other}) -and ${third}`,
        `${one} -or (${other} -and ${third})`,
      ].map((filter) => ({ filter, recipient })),
    (_, [first, grouped, second, fromLeft, andFirst]) =>
      first === grouped && (second === fromLeft || second === andFirst),
  ),
};
