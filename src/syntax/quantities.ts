/** Numbers in words. */
import type { Membership } from '../model/generated/wire.generated.ts';

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
