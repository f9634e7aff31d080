/** Two texts are equal, or one of them comes first. */

import { hasOrder } from '../../../generators/pools.ts';
import type { Law } from '../law.ts';
import { type ComparisonWorld, drawCompared } from '../worlds/recipient-filters.ts';
import { observed } from '../worlds/texts.ts';

export const law: Law<readonly ComparisonWorld[]> = {
  name: 'of less, equal and greater one holds',
  clauses: ['OPATH-ORDER', 'OPATH-FOLDED'],
  ...observed(
    'recipient-filters',
    (dice, pools) => drawCompared(dice, { ...pools, values: pools.values.filter(hasOrder) }),
    ({ property, value, recipient }) =>
      ['-lt', '-eq', '-gt'].map((operator) => ({ filter: `${property} ${operator} ${value}`, recipient })),
    ({ isText }, found) => (isText ? found.filter((each) => each === true).length === 1 : undefined),
  ),
};
