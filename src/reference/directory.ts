/** spec/directory.md: recipients, groups and membership. */
import type { Directory, DirectoryRecipient, RecipientType } from '../model/wire.generated.ts';
import type { Under } from './meaning.ts';

/** DIR-GROUPS */
const GROUP_TYPES: readonly RecipientType[] = [
  'MailUniversalSecurityGroup',
  'MailUniversalDistributionGroup',
  'DynamicDistributionGroup',
  'GroupMailbox',
];

/** DIR-IDS: ids compare exactly. */
function find(id: string, directory: Directory): DirectoryRecipient | undefined {
  return directory.recipients.find((recipient) => recipient.id === id);
}

/** AAP-COVERS-RECIPIENT, AAP-COVERS-MEMBERS, AAP-LOST-SCOPE */
export function covers(scope: string, mailbox: string, directory: Directory, under: Under): boolean | 'scope-lost' {
  if (find(scope, directory) === undefined) return 'scope-lost';
  return scope === mailbox || under.meaning.member(mailbox, scope, directory, under);
}

/** DIR-NESTED, DIR-CYCLES: each group is opened once. */
export function isMember(recipient: string, group: string, directory: Directory, under: Under): boolean {
  const opened = new Set<string>();
  const waiting = [group];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    opened.add(next);
    const members = membersOf(next, directory);
    if (members.includes(recipient)) return true;
    const groups = members.filter((member) => !opened.has(member) && membersOf(member, directory).length > 0);
    if (groups.length > 0 && under.readings['nested-groups'] === 'transitive') waiting.push(...groups);
  }
  return false;
}

/** DIR-GROUPS, DIR-UNLISTED-MEMBER: only groups that the directory holds have members. */
function membersOf(id: string, directory: Directory): readonly string[] {
  const recipient = find(id, directory);
  return recipient !== undefined && GROUP_TYPES.includes(recipient.type) ? (recipient.members ?? []) : [];
}
