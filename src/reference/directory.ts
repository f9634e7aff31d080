/** spec/directory.md: recipients, groups and membership. */
import type { Directory, DirectoryRecipient } from '../model/generated/wire.generated.ts';
import { isGroup } from '../syntax/recipients.ts';
import type { Interpretation } from './semantics.ts';

/** DIR-IDS: ids compare exactly. */
function find(id: string, directory: Directory): DirectoryRecipient | undefined {
  return directory.recipients.find((recipient) => recipient.id === id);
}

/** AAP-COVERS-RECIPIENT, AAP-COVERS-MEMBERS, AAP-LOST-SCOPE */
export function covers(
  scope: string,
  mailbox: string,
  directory: Directory,
  under: Interpretation,
): boolean | 'scope-lost' {
  if (find(scope, directory) === undefined) return 'scope-lost';
  return scope === mailbox || under.semantics.isMember(mailbox, scope, directory, under);
}

/** DIR-NESTED, DIR-CYCLES: each group is opened once, however many lead to it. */
export function isMember(recipient: string, group: string, directory: Directory, under: Interpretation): boolean {
  const found = new Set([group]);
  for (const next of found) {
    const members = membersOf(next, directory);
    if (members.includes(recipient)) return true;
    const inner = members.filter((member) => !found.has(member) && membersOf(member, directory).length > 0);
    if (inner.length > 0 && under.readings['nested-groups'] === 'direct') return false;
    for (const member of inner) found.add(member);
  }
  return false;
}

/** DIR-GROUPS, DIR-UNLISTED-MEMBER: only groups that the directory holds have members. */
function membersOf(id: string, directory: Directory): readonly string[] {
  const recipient = find(id, directory);
  return recipient !== undefined && isGroup(recipient) ? (recipient.members ?? []) : [];
}
