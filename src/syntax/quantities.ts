/** Numbers in words. */
import type { Membership, Reach } from '../model/generated/wire.generated.ts';

/** `1 question`, `2 questions`. */
export function plural(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A share that is not rounded to none or all where it is neither. */
export function percent(count: number, all: number): string {
  const share = Math.round((100 * count) / all);
  if (share === 0 && count > 0) return 'under 1 %';
  return share === 100 && count < all ? 'over 99 %' : `${share} %`;
}

/** `2 members`, `at least 2 members`, `members not known`; a scope that is no group is a single mailbox. */
export function sizeOfScope(membership: Membership | undefined, members: number): string {
  switch (membership) {
    case undefined:
      return 'a single mailbox';
    case 'empty':
      return 'no members';
    case 'unknown':
      return 'members not known';
    case 'at least these':
      return `at least ${plural(members, 'member')}`;
    case 'known':
      return plural(members, 'member');
  }
}

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
