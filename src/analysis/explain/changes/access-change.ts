/** Single changes of groups and policies, and what is left of a question after them. */

import type {
  AccessRight,
  ApplicationAccessPolicy,
  DirectoryRecipient,
} from '../../../model/generated/wire.generated.ts';
import { unreachable } from '../../../model/invariant.ts';
import { fold } from '../../../syntax/fold.ts';
import type { AccessQuestionGiven } from '../../answers/app-world.ts';

/** A single change; recipients by their ids, policies by their names. */
export type AccessChange =
  | { readonly kind: 'add-member' | 'remove-member'; readonly group: string; readonly member: string }
  /** A security group with this member alone. */
  | { readonly kind: 'new-group'; readonly group: string; readonly member: string }
  | {
      readonly kind: 'new-policy';
      readonly accessRight: AccessRight;
      readonly appId: string;
      readonly scope: string;
    }
  | { readonly kind: 'remove-policy'; readonly name: string };

/** What decides about `mailbox` after the changes. */
export function changed(
  question: AccessQuestionGiven,
  changes: readonly AccessChange[],
  mailbox: string,
): AccessQuestionGiven {
  return changes.reduce((before, change) => changedOnce(before, change, mailbox), question);
}

function changedOnce({ given, open }: AccessQuestionGiven, change: AccessChange, mailbox: string): AccessQuestionGiven {
  const { policies, directory } = given;
  const withRecipients = (recipients: readonly DirectoryRecipient[]): AccessQuestionGiven['given'] => ({
    ...given,
    directory: { recipients },
  });
  const { recipients } = directory;
  switch (change.kind) {
    case 'add-member': {
      const add = (members: readonly string[]): readonly string[] => [...new Set([...members, change.member])];
      return { given: withRecipients(withMembers(recipients, change.group, add)), open };
    }
    case 'remove-member': {
      const take = (members: readonly string[]): readonly string[] => members.filter((each) => each !== change.member);
      const isOut = change.member === mailbox;
      return {
        given: withRecipients(withMembers(recipients, change.group, take)),
        open: isOut ? new Set([...open].filter((each) => each !== change.group)) : open,
      };
    }
    case 'new-group': {
      const group = { id: change.group, type: 'MailUniversalSecurityGroup', members: [change.member] } as const;
      return { given: withRecipients([...recipients, group]), open };
    }
    case 'new-policy': {
      const isThere = recipients.some(({ id }) => id === change.scope);
      const all = isThere ? recipients : [...recipients, { id: change.scope, type: 'UserMailbox' } as const];
      return { given: { ...withRecipients(all), policies: [...policies, policyOf(change)] }, open };
    }
    case 'remove-policy':
      return { given: { ...given, policies: policies.filter(({ name }) => name !== change.name) }, open };
    default:
      return unreachable(change);
  }
}

function withMembers(
  recipients: readonly DirectoryRecipient[],
  group: string,
  change: (members: readonly string[]) => readonly string[],
): readonly DirectoryRecipient[] {
  return recipients.map((each) => (each.id === group ? { ...each, members: change(each.members ?? []) } : each));
}

/** PADM-NAME */
function policyOf({ accessRight, appId, scope }: AccessChange & { kind: 'new-policy' }): ApplicationAccessPolicy {
  return { name: `${fold(appId)}:${scope}:${accessRight}`, accessRight, appIds: [appId], policyScopeGroupId: scope };
}
