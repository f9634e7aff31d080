/** An attribute that is absent, null or empty is equal to $null and to the empty text, and like any other blank. */

import type { Law } from '../law.ts';
import { type ComparisonWorld, drawCompared } from '../worlds/recipient-filters.ts';
import { agree, observed } from '../worlds/texts.ts';

export const law: Law<readonly ComparisonWorld[]> = {
  name: 'a blank is blank however it is written',
  clauses: ['OPATH-BLANK', 'OPATH-NULL', 'OPATH-QUOTES'],
  ...observed(
    'recipient-filters',
    drawCompared,
    ({ property, value, operator, recipient, attribute }) =>
      [`${property} ${operator} ${value}`, `${property} -eq $null`, `${property} -eq ''`, `${property} -eq ""`].flatMap(
        (filter) =>
          [{}, { [attribute]: null }, { [attribute]: '' }].map((blank) => ({
            filter,
            recipient: {
              ...Object.fromEntries(Object.entries(recipient).filter(([name]) => name !== attribute)),
              ...blank,
            },
          })),
      ),
    (_, found) => agree(found.slice(0, 3)) && found.slice(3).every((each) => each === true),
  ),
};
