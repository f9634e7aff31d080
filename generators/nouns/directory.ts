/** Directories: mailboxes and other recipients, groups that hold them and each other, members that are lost. */

import type { Directory, DirectoryRecipient, RecipientType } from '../../src/model/generated/wire.generated.ts';
import { isGroup, isPrincipal } from '../../src/syntax/recipients.ts';
import { between, chance, type Dice, pick, shuffled, some, times } from '../dice.ts';
import { drawHostile } from '../pools.ts';
import { has, isEveryday, type Settings } from '../settings.ts';
import { builtInNames } from './everyday-texts.ts';

type Ids = readonly string[];

/** The same few ids in every world, so that one id means another recipient in the next. */
const PEOPLE = ['ann', 'bo', 'jeff', 'hr-room', 'info@contoso.com', 'Julia', 'é', 'O’Neil', 'constructor'];
const OTHERS = ['partner', 'Supplier', 'folder'];
const GROUPS = ['staff', 'sales', 'IT', 'board', 'all users', 'Жанна'];
const LOST = ['gone', 'Former staff', 'ann2'];
/** Users of everyday worlds; members of their first group, and of the one with a built-in name: a program that stops at 100 shows itself. */
const MANY = { users: 103, members: 100, fewer: 20 };

const MAILBOX_TYPES: readonly RecipientType[] = [
  'UserMailbox',
  'UserMailbox',
  'UserMailbox',
  'SharedMailbox',
  'SharedMailbox',
  'RoomMailbox',
  'EquipmentMailbox',
  'DiscoveryMailbox',
];
const OTHER_TYPES: readonly RecipientType[] = ['MailUser', 'MailUser', 'MailContact', 'PublicFolder'];
const GROUP_TYPES: readonly RecipientType[] = [
  'MailUniversalSecurityGroup',
  'MailUniversalSecurityGroup',
  'MailUniversalSecurityGroup',
  'MailUniversalDistributionGroup',
  'DynamicDistributionGroup',
  'GroupMailbox',
];

/** At least one user mailbox, one other mailbox, and two groups, of which one may be a scope. */
export function drawDirectory(dice: Dice, settings: Settings): Directory {
  const ids = drawIds(dice, settings);
  const people = ids.people.map((id, index): DirectoryRecipient => {
    return { id, type: index === 0 ? 'UserMailbox' : pick(dice, MAILBOX_TYPES), ...drawNoMembers(dice, settings) };
  });
  const others = ids.others.map((id): DirectoryRecipient => ({ id, type: pick(dice, OTHER_TYPES) }));
  const members = drawMembers(dice, settings, ids);
  const groups = ids.groups.map((id, index): DirectoryRecipient => {
    const type = index === 0 || builtInNames.includes(id) ? 'MailUniversalSecurityGroup' : pick(dice, GROUP_TYPES);
    return { id, type, ...listed(dice, settings, members[index] ?? []) };
  });
  return { recipients: shuffled(dice, [...people, ...others, ...groups]) };
}

interface DrawnIds {
  readonly people: Ids;
  readonly others: Ids;
  readonly groups: Ids;
}

/** Ids that differ; at times two of them only in case. */
function drawIds(dice: Dice, settings: Settings): DrawnIds {
  const people = some(dice, plain(PEOPLE, settings), 2, 5);
  const groups = some(dice, plain(GROUPS, settings), 2, 5);
  const twins = has(settings, 'spellings') && chance(dice, 25);
  const hostile = settings.texts === 'hostile' ? [drawHostile(dice)] : [];
  const more = isEveryday(settings) ? drawMoreIds(dice, [...people, ...hostile]) : { people: [], groups: [] };
  return {
    people: [...people, ...hostile, ...(twins && dice(2) === 0 ? [twinOf(pick(dice, people))] : []), ...more.people],
    others: some(dice, OTHERS, 0, 2),
    groups: [...groups, ...(twins ? [twinOf(pick(dice, groups))] : []), ...more.groups].filter(isNew),
  };
}

function drawMoreIds(dice: Dice, taken: Ids): Pick<DrawnIds, 'people' | 'groups'> {
  const free = builtInNames.filter((name) => !taken.includes(name));
  const group = pick(dice, free.slice(0, 2));
  const people = some(
    dice,
    free.filter((name) => name !== group),
    2,
    2,
  );
  return { people: [...people, ...times(MANY.users, (index) => `user${index + 1}`)], groups: [group] };
}

/** Built-in names that no recipient has. */
export function lostNames({ recipients }: Directory): Ids {
  return builtInNames.filter((name) => !recipients.some(({ id }) => id === name));
}

function plain(ids: Ids, settings: Settings): Ids {
  return has(settings, 'odd-letters') ? ids : ids.filter((id) => /^[\w @.-]+$/.test(id));
}

/** The id in other case, which is another id. */
export function twinOf(id: string): string {
  const upper = id.toUpperCase();
  return upper === id ? id.toLowerCase() : upper;
}

function isNew(id: string, index: number, ids: Ids): boolean {
  return ids.indexOf(id) === index;
}

/** Few members each, so that many a mailbox is reached only through several groups; in everyday worlds some have many. */
function drawMembers(dice: Dice, settings: Settings, { people, others, groups }: DrawnIds): readonly Ids[] {
  const nested = has(settings, 'nested-groups');
  const cycle = nested && has(settings, 'cyclic-groups') && chance(dice, 35);
  return groups.map((group, index) => {
    const inner = nested ? drawInner(dice, groups.slice(index + 1)) : [];
    const back = cycle && index > 0 && chance(dice, 40) ? [pick(dice, groups.slice(0, index + 1))] : [];
    const lost = has(settings, 'lost-scopes') && chance(dice, 12) ? [pick(dice, LOST)] : [];
    const many = isEveryday(settings) ? manyMembers(group, index) : 0;
    const own = many > 0 ? some(dice, people, many, many) : some(dice, [...people, ...people, ...others], 0, 2);
    return shuffled(dice, [...own, ...inner, ...back, ...lost].filter(isNew));
  });
}

function manyMembers(group: string, index: number): number {
  if (index === 0) return MANY.members;
  return builtInNames.includes(group) ? MANY.fewer : 0;
}

/** Mostly the next group, so that groups stand in chains. */
function drawInner(dice: Dice, later: Ids): Ids {
  if (later.length === 0) return [];
  const next = chance(dice, 70) ? later.slice(0, 1) : [];
  return chance(dice, 25) ? [...next, pick(dice, later)] : next;
}

function listed(dice: Dice, settings: Settings, members: Ids): Pick<DirectoryRecipient, 'members'> {
  if (members.length > 0 || !has(settings, 'empty-fields')) return { members };
  return pick(dice, [{}, { members: null }, { members: [] }]);
}

function drawNoMembers(dice: Dice, settings: Settings): Pick<DirectoryRecipient, 'members'> {
  return has(settings, 'empty-fields') && chance(dice, 6) ? pick(dice, [{ members: null }, { members: [] }]) : {};
}

/** Ids that nothing in the directory has: members without an entry, ids in other case, and one more. */
export function lostIds({ recipients }: Directory): Ids {
  const known = new Set(recipients.map(({ id }) => id));
  const members = recipients.flatMap((recipient) => recipient.members ?? []);
  const twins = recipients.map(({ id }) => twinOf(id));
  return ['gone', ...members, ...members, ...twins].filter((id) => !known.has(id));
}

/** The directory with the other names that a recipient may go by, at times one name for two recipients. */
export function withNames(dice: Dice, { recipients }: Directory, settings: Settings): Directory {
  const named = recipients.map((recipient) => ({ ...recipient, ...drawNames(dice, recipient, settings) }));
  if (!has(settings, 'refusals') || chance(dice, 40)) return { recipients: named };
  const [one, other] = some(dice, named, 2, 2);
  if (one === undefined || other === undefined) return { recipients: named };
  const { id, displayName, primarySmtpAddress, distinguishedName } = other;
  const known = [id, displayName, primarySmtpAddress, distinguishedName].filter((name) => typeof name === 'string');
  const shared = pick(dice, known);
  return { recipients: named.with(named.indexOf(one), { ...one, displayName: shared }) };
}

type RecipientNames = Pick<DirectoryRecipient, 'displayName' | 'primarySmtpAddress' | 'guid' | 'distinguishedName'>;

/** Names that no recipient with another id has; those that may be scopes have a GUID always. */
function drawNames(dice: Dice, recipient: DirectoryRecipient, settings: Settings): RecipientNames {
  const { id } = recipient;
  const plainId = id.replace(/@.*/, '');
  const guid = isPrincipal(recipient) || chance(dice, 40) ? { guid: drawGuid(dice) } : {};
  const displayName = pick(dice, [id, `${plainId} (Contoso)`, `The ${plainId}`]);
  const address = `${plainId.replaceAll(' ', '.')}@${pick(dice, ['contoso.com', 'fabrikam.example'])}`;
  const distinguishedName = `CN=${plainId},OU=${isGroup(recipient) ? 'Groups' : 'Users'},DC=contoso,DC=com`;
  return {
    ...optional(dice, settings, 'displayName', displayName),
    ...optional(dice, settings, 'primarySmtpAddress', id.includes('@') && dice(2) === 0 ? id : address),
    ...optional(dice, settings, 'distinguishedName', distinguishedName),
    ...guid,
  };
}

function optional(dice: Dice, settings: Settings, name: keyof RecipientNames, text: string): RecipientNames {
  if (chance(dice, 55)) return { [name]: text };
  return has(settings, 'empty-fields') && chance(dice, 12) ? { [name]: null } : {};
}

/** A GUID in lower case. */
export function drawGuid(dice: Dice): string {
  const digits = (count: number): string => times(count, () => dice(16).toString(16)).join('');
  return [8, 4, 4, 4, 12].map(digits).join('-');
}

/** The GUID with one digit changed. */
export function besideGuid(dice: Dice, guid: string): string {
  const at = pick(dice, [0, 7, 9, guid.length - 1]);
  const digit = (Number.parseInt(guid.charAt(at), 16) + between(dice, 1, 15)) % 16;
  return guid.slice(0, at) + digit.toString(16) + guid.slice(at + 1);
}
