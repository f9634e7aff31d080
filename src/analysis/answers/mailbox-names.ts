/** Who is meant by the names that people give to mailboxes. */
import type { DirectoryRecipient, RecipientType } from '../../model/generated/wire.generated.ts';
import type { HeldRecipient } from '../../model/inventory/inventory.ts';
import { fold } from '../../syntax/fold.ts';
import { isAddress, isGuid, recipientsByName } from '../../syntax/recipients.ts';
import { quote } from '../../syntax/terminal-text.ts';

/** Who is meant by a text. */
export type NamedMailbox =
  | { readonly kind: 'listed'; readonly id: string }
  /** No input lists it: a mailbox of that name that is in no group. */
  | { readonly kind: 'unlisted'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string; readonly type: RecipientType }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

/** Why nothing can be said of such a name; undefined where it names one mailbox. */
export function refusalOf(named: NamedMailbox, text: string): string | undefined {
  if (named.kind === 'group') return `${quote(text)} is a group (${named.type}), no mailbox; ask about its members`;
  if (named.kind === 'ambiguous')
    return `${quote(text)} fits ${named.ids.length} recipients: ${named.ids.slice(0, 3).map(quote).join(', ')}; name one by its address or id`;
  return undefined;
}

/** How people name any mailbox that no file names and that is in no group. */
export const ANY_OTHER_NAME = 'any other mailbox';

/** Mailboxes by name. */
export interface MailboxNames {
  readonly named: (text: string) => NamedMailbox;
  /** The recipient of an id that `named` gave, or of `ANY_OTHER`. */
  readonly recipientOf: (id: string) => DirectoryRecipient;
}

/** The id of a mailbox that no input lists and that is in no group; no text of a file can be this. */
export const ANY_OTHER = '\u0000any other mailbox';

/** It has every kind of name, so that no member can be it under another. */
const anyOther: DirectoryRecipient = {
  id: ANY_OTHER,
  type: 'UserMailbox',
  displayName: ANY_OTHER,
  primarySmtpAddress: ANY_OTHER,
  guid: ANY_OTHER,
};

/** Wider than PADM-SCOPE-FOUND: by any name; an address of the tenant's start domain also names whose alias is its local part. */
export function mailboxNames(recipients: readonly HeldRecipient[]): MailboxNames {
  const listed = new Map(recipients.map((held) => [held.recipient.id, held]));
  const unlisted = new Map([[ANY_OTHER, anyOther]]);
  const find = recipientsByName({ recipients: recipients.map(({ recipient }) => recipient) });
  return {
    recipientOf: (id) => listed.get(id)?.recipient ?? unlisted.get(id) ?? { id, type: 'UserMailbox' },
    named(text) {
      if (fold(text) === ANY_OTHER_NAME) return { kind: 'unlisted', id: ANY_OTHER };
      const [, local = ''] = /^([^@\s]+)@[^@\s]+\.onmicrosoft\.com$/i.exec(text) ?? [];
      const exact = find(text);
      const found = exact.length > 0 || local === '' ? exact : find(local);
      const [only, ...others] = found;
      if (only !== undefined && others.length > 0) return { kind: 'ambiguous', ids: found.map(({ id }) => id) };
      if (only === undefined) {
        unlisted.set(text, { id: text, type: 'UserMailbox', ...nameOf(text) });
        return { kind: 'unlisted', id: text };
      }
      const { id, type } = only;
      return listed.get(id)?.membership === undefined ? { kind: 'listed', id } : { kind: 'group', id, type };
    },
  };
}

function nameOf(text: string): Partial<DirectoryRecipient> {
  if (isAddress(text)) return { primarySmtpAddress: text };
  return isGuid(text) ? { guid: text } : { displayName: text };
}
