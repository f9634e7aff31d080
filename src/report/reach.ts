/** How far an app reaches, in a few words. */
import type { Reach } from '../model/generated/wire.generated.ts';

/** Ids that stand beside the word. */
const FEW = 8;

/**
 * `confined to 1 of 4: billing@contoso.com`; `all but 1 of 4: ceo@contoso.com`; `everybody: 4 of 4`. Where the mailboxes are not `listed`,
 * nobody knows how many there are.
 */
export function printReach(reach: Reach, isListed: boolean): string {
  const { word, reached, of: all, mailboxes } = reach;
  return `${reachWords(reach, isListed)}${listed(mailboxes, word === 'all but n' ? all - reached : reached)}`;
}

/** The same without the mailboxes. */
export function reachWords(
  { word, reached, of: all }: Pick<Reach, 'word' | 'reached' | 'of'>,
  isListed: boolean,
): string {
  const of = isListed ? ` of ${all}` : '';
  switch (word) {
    case 'confined to n':
      return `confined to ${reached}${of}`;
    case 'all but n':
      return `all but ${all - reached}${of}`;
    case 'not known':
      return reached === 0 ? word : `not known: at least ${reached}${of}`;
    case 'no permission':
    case 'depends':
      return word;
    default:
      return isListed ? `${word}: ${reached}${of}` : word;
  }
}

function listed(mailboxes: readonly string[], count: number): string {
  const shown = mailboxes.slice(0, FEW);
  const more = count > shown.length ? ` and ${count - shown.length} more` : '';
  return shown.length === 0 ? '' : `: ${shown.join(', ')}${more}`;
}
