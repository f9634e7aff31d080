/** What is put in parentheses, denied twice or said twice means the same. */

import type { Law } from '../law.ts';
import { drawFiltered, type FilterWorld } from '../worlds/recipient-filters.ts';
import { agree, observed } from '../worlds/texts.ts';

export const law: Law<readonly FilterWorld[]> = {
  name: 'parentheses and two nots change nothing',
  clauses: ['OPATH-PARENTHESES'],
  ...observed(
    'recipient-filters',
    drawFiltered,
    ({ one, recipient }) =>
      [one, `((${one}))`, `-not -not (${one})`, `-not (-not (${one}))`, `${one} -and ${one}`].map((filter) => ({
        filter,
        recipient,
      })),
    (_, found) => agree(found),
  ),
};
