/** Names, operators and $ words fold, and blanks between them have no number. */
import { drawFilter, drawRecipient, writeFilter } from '../../../generators/nouns/recipient-filters.ts';
import type { RecipientFilterQuestion } from '../../model/generated/wire.generated.ts';
import type { Law } from '../law.ts';
import { agree, observed } from '../worlds/texts.ts';

export const law: Law<readonly (readonly RecipientFilterQuestion[])[]> = {
  name: 'a filter in another spelling matches the same',
  clauses: ['OPATH-PROPERTIES', 'OPATH-TOKENS'],
  ...observed(
    'recipient-filters',
    (dice, pools) => {
      const [tree, recipient] = [drawFilter(dice, pools, 'valid'), drawRecipient(dice, pools)];
      return [0, 1, 2].map(() => ({ filter: writeFilter(dice, tree, pools.settings), recipient }));
    },
    (spellings) => spellings,
    (_, found) => agree(found),
  ),
};
