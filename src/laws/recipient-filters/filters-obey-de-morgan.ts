/** Not both is either not, and not either is both not, also where a comparison is unknown. */

import type { Law } from '../law.ts';
import { drawFiltered, type FilterWorld } from '../worlds/recipient-filters.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly FilterWorld[]> = {
  name: 'filters obey De Morgan',
  clauses: ['OPATH-NOT'],
  ...observed(
    'recipient-filters',
    drawFiltered,
    ({ one, other, recipient }) =>
      [
        `-not (${one} -and ${other})`,
        `(-not (${one})) -or (-not (${other}))`,
        `-not (${one} -or ${other})`,
        `-not (${one}) -and -not (${other})`,
      ].map((filter) => ({ filter, recipient })),
    (_, [neither, either, none, both]) => neither === either && none === both,
  ),
};
