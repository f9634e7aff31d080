/** What recipients are, and how an administrator names them: by more than PADM-SCOPE-FOUND looks at. */
import type { Directory, DirectoryRecipient, RecipientType } from '../model/generated/wire.generated.ts';
import { fold } from './fold.ts';

/** The recipients that a text fits; more than one when it does not say which is meant. */
export type FindRecipients = (text: string) => readonly DirectoryRecipient[];

/** By id, name, display name, alias, any address, GUID or distinguished name, whatever the case; an id in its own case is no other id. */
export function recipientsByName({ recipients }: Directory): FindRecipients {
  const ids = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const foldedIds = indexed(recipients, ({ id }) => [id]);
  const others = indexed(recipients, namesOf);
  return (text) => {
    const key = keyOf(text);
    const exact = ids.get(text);
    const byId = exact === undefined ? (foldedIds.get(key) ?? []) : [exact];
    return [...new Set([...byId, ...(others.get(key) ?? [])])];
  };
}

function indexed(
  recipients: readonly DirectoryRecipient[],
  names: (recipient: DirectoryRecipient) => readonly string[],
): ReadonlyMap<string, readonly DirectoryRecipient[]> {
  const index = new Map<string, DirectoryRecipient[]>();
  for (const recipient of recipients) {
    for (const key of new Set(names(recipient).map(keyOf))) {
      const those = index.get(key);
      if (those === undefined) index.set(key, [recipient]);
      else those.push(recipient);
    }
  }
  return index;
}

/** All but the id. */
function namesOf(recipient: DirectoryRecipient): readonly string[] {
  const { displayName, alias, primarySmtpAddress, userPrincipalName, guid, distinguishedName } = recipient;
  const name = commonName(distinguishedName ?? '');
  const single = [displayName, alias, primarySmtpAddress, userPrincipalName, guid, distinguishedName, name];
  return [...single, ...(recipient.emailAddresses ?? [])].flatMap((each) =>
    each == null || each === '' ? [] : [each],
  );
}

/** Exchange takes the name of a recipient for the first part of its distinguished name; empty where that has none. */
export function commonName(distinguishedName: string): string {
  const written = /^CN=((?:\\.|[^,\\])+)/i.exec(distinguishedName)?.[1] ?? '';
  return written.replace(/\\(.)/g, '$1');
}

function keyOf(text: string): string {
  return fold(text.replace(/^smtp:/i, ''));
}

const GROUP_TYPES: readonly RecipientType[] = [
  'MailUniversalSecurityGroup',
  'MailUniversalDistributionGroup',
  'DynamicDistributionGroup',
  'GroupMailbox',
];
const PRINCIPAL_TYPES: readonly RecipientType[] = ['UserMailbox', 'MailUser', 'MailUniversalSecurityGroup'];

/** DIR-GROUPS: whether it can have members. */
export function isGroup({ type }: DirectoryRecipient): boolean {
  return isGroupType(type);
}

/** Whether recipients of the type have members. */
export function isGroupType(type: RecipientType): boolean {
  return GROUP_TYPES.includes(type);
}

/** Whether questions may ask for it: whoever is no group. */
export function isMailbox(recipient: DirectoryRecipient): boolean {
  return !isGroup(recipient);
}

/** PADM-SCOPE-PRINCIPAL: whether it may be the scope of a policy. */
export function isPrincipal({ type }: DirectoryRecipient): boolean {
  return PRINCIPAL_TYPES.includes(type);
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is an id as Exchange and Entra print it: of a recipient, a group or an app. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** Whether a text is an address. */
export function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(text);
}
