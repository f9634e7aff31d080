/** One mistake is enough, and without it the text is a filter. */
import { drawRefusedFilter } from '../../../generators/refusals/recipient-filters.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly ReturnType<typeof drawRefusedFilter>[]> = {
  name: 'a flawed filter is refused and a mended one is not',
  clauses: ['OPATH-GRAMMAR', 'OPATH-TOKENS', 'OPATH-QUOTES'],
  ...claims('recipient-filters', drawRefusedFilter, ({ text, mended }) => [
    [{ filter: text, recipient: {} }, 'refused'],
    [{ filter: mended, recipient: {} }, 'accepted'],
  ]),
};
