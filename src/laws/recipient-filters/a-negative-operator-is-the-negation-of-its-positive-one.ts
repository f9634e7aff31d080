/** -ne is -not -eq and -notlike is -not -like, for texts, for blank attributes and for $null. */

import type { Law } from '../law.ts';
import { type ComparisonWorld, drawCompared } from '../worlds/recipient-filters.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly ComparisonWorld[]> = {
  name: 'a negative operator is the negation of its positive one',
  clauses: ['OPATH-EQ', 'OPATH-OPERATORS'],
  ...observed(
    'recipient-filters',
    drawCompared,
    ({ property, value, recipient }) =>
      ['-ne', '-eq', '-notlike', '-like'].map((operator) => {
        const comparison = `${property} ${operator} ${value}`;
        return { filter: operator.startsWith('-n') ? comparison : `-not (${comparison})`, recipient };
      }),
    (_, [ne, notEq, notLike, unlike]) => ne === notEq && notLike === unlike,
  ),
};
