/** A conjunction matches where both of its filters do, a disjunction where one does. */

import type { Law } from '../law.ts';
import { drawFiltered, type FilterWorld } from '../worlds/recipient-filters.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly FilterWorld[]> = {
  name: 'and is both and or is either',
  clauses: ['OPATH-LOGIC', 'OPATH-MATCH'],
  ...observed(
    'recipient-filters',
    drawFiltered,
    ({ one, other, recipient }) =>
      [one, other, `${one} -and ${other}`, `${one} -or ${other}`].map((filter) => ({ filter, recipient })),
    (_, [one, other, both, either]) =>
      both === (one === true && other === true) && either === (one === true || other === true),
  ),
};
