/** How large the scope of a policy is, in words. */
import type { Membership } from '../model/generated/wire.generated.ts';
import { plural } from './quantities.ts';

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
