/** A value without a star is compared by -like as by -eq. */

import type { Law } from '../law.ts';
import { type ComparisonWorld, drawCompared } from '../worlds/recipient-filters.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly ComparisonWorld[]> = {
  name: 'without a star like is equal',
  clauses: ['OPATH-LIKE', 'OPATH-WILDCARDS'],
  ...observed(
    'recipient-filters',
    drawCompared,
    ({ property, value, recipient }) =>
      ['-eq', '-like', '-ne', '-notlike'].map((operator) => ({
        filter: `${property} ${operator} ${value}`,
        recipient,
      })),
    (_, [eq, like, ne, notLike]) => eq === like && ne === notLike,
  ),
};
