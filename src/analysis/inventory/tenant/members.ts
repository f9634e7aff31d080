/** Who is in a group, while the files are read: what lists and calls say of it, and names that fit several. */

import type { Note, Place } from '../../../model/inventory/call.ts';
import { printPlace } from '../../../syntax/place.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { bestName, isGroupLike, keyOf, type RecipientFacts } from './recipient-facts.ts';
import { type MemberClaim, NOBODY, type RecipientBook, type RecipientEntry } from './recipients.ts';

/** How facts name a member at this place: by a name alone, or by what only one can have. */
export function namingOf(facts: RecipientFacts, place: Place): MemberClaim {
  const name = facts.name ?? facts.displayName ?? facts.alias;
  if (!isNameOnly(facts) || name === undefined) return { place };
  return facts.type === undefined ? { place, name } : { place, name, type: facts.type };
}

/** No id and no address, which only one can have. */
function isNameOnly(facts: RecipientFacts): boolean {
  const { primarySmtpAddress, userPrincipalName, distinguishedName, emailAddresses = [], ids = [] } = facts;
  const single = [primarySmtpAddress, userPrincipalName, distinguishedName, ...emailAddresses, ...ids];
  return single.every((each) => each === undefined);
}

/** Adds to a list; of one that is named by an address and by a name alone, both are kept. */
export function putMember(list: Map<RecipientEntry, MemberClaim>, member: RecipientEntry, naming: MemberClaim): void {
  const before = list.get(member);
  const isSure = [before, naming].some((each) => each !== undefined && (each.name === undefined || each.isSure));
  const isSurer = before?.name !== undefined && naming.name === undefined;
  const named = isSurer ? { ...before, place: naming.place } : { ...naming, ...before };
  list.set(member, isSure && named.name !== undefined ? { ...named, isSure: true } : named);
}

/** A complete list of members. */
export function setMembers(group: RecipientEntry, members: ReadonlyMap<RecipientEntry, MemberClaim>): void {
  group.members = members.size === 0 ? NOBODY : new Map(members);
  group.membership = members.size === 0 ? 'empty' : 'known';
  delete group.membersListed;
}

/** The same as a listing shows it; a remark where another listing showed other members, and no call has changed them since. */
export function listMembers(
  group: RecipientEntry,
  members: ReadonlyMap<RecipientEntry, MemberClaim>,
  place: Place,
  remarks: Note[],
): void {
  const before = group.membersListed;
  if (before !== undefined && differ(group.members, members)) {
    const why = `other members than at ${printPlace(before)}; the later list counts`;
    remarks.push({ kind: 'remark', place, text: nameOf(group), why });
  }
  setMembers(group, members);
  group.membersListed = place;
}

/** Members of whom only a name is known may be the others under that name. */
function differ(
  before: ReadonlyMap<RecipientEntry, MemberClaim>,
  after: ReadonlyMap<RecipientEntry, MemberClaim>,
): boolean {
  if (before.size !== after.size) return true;
  const [gone, come] = [
    [...before.keys()].filter((each) => !after.has(each)),
    [...after.keys()].filter((each) => !before.has(each)),
  ];
  const areNames = (entries: readonly RecipientEntry[]): boolean => entries.every(({ facts }) => isNameOnly(facts));
  return gone.length > 0 && !areNames(gone) && !areNames(come);
}

/** One more member; those who were there before may be unknown. */
export function addMember(group: RecipientEntry, member: RecipientEntry, naming: MemberClaim): void {
  if (group.members === NOBODY) group.members = new Map();
  putMember(group.members, member, naming);
  group.membership = group.membership === 'known' || group.membership === 'empty' ? 'known' : 'at least these';
  delete group.membersListed;
}

/** One member fewer; a group of known members may become empty. */
export function removeMember(group: RecipientEntry, member: RecipientEntry): void {
  group.members.delete(member);
  if (group.membership === 'known' && group.members.size === 0) group.membership = 'empty';
  delete group.membersListed;
}

/** Somebody is a member, or is none any more, whom the text does not name. */
export function blurMembers(group: RecipientEntry, change: 'add' | 'remove'): void {
  if (change === 'remove') group.members = NOBODY;
  group.membership = group.members.size === 0 ? 'unknown' : 'at least these';
  delete group.membersListed;
}

/**
 * When all is read: a member whose name alone is given, and whose name several recipients have, may be any of them. The group then has
 * at least its other members, and whoever only stands for that name is dropped, so that the order of the files decides nothing.
 * `isKept` tells who must stay for other reasons.
 */
export function settleNamesakes(book: RecipientBook, isKept: (entry: RecipientEntry) => boolean): readonly Note[] {
  const namesakes = namesakesOf(book);
  const notes: Note[] = [];
  for (const group of book.entries()) {
    const said = new Set<string>();
    for (const [member, naming] of group.members) {
      const { name, place } = naming;
      if (name === undefined) continue;
      const fitting = namesakes(naming).filter((each) => each !== group);
      if (fitting.length < 2) continue;
      if (naming.isSure !== true) group.members.delete(member);
      group.membership = group.members.size === 0 ? 'unknown' : 'at least these';
      const at = member.places.indexOf(place);
      if (at >= 0 && member.places.length > 1) member.places.splice(at, 1);
      if (said.has(keyOf(name))) continue;
      said.add(keyOf(name));
      const why = `fits ${fitting.length} recipients: ${listed(fitting)}; which of them is a member of ${quote(nameOf(group))} is not known`;
      notes.push({ kind: 'not-understood', place, text: name, why });
    }
  }
  dropStandIns(book, namesakes, isKept);
  return notes;
}

type Namesakes = (naming: Pick<MemberClaim, 'name' | 'type'>) => readonly RecipientEntry[];

/** Those who have a name and are more than that name; each name is looked up once. */
function namesakesOf(book: RecipientBook): Namesakes {
  const kept = new Map<string, readonly RecipientEntry[]>();
  return ({ name = '', type }) => {
    const isGroup = type === undefined ? undefined : isGroupLike({ type });
    const key = `${isGroup} ${keyOf(name)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = book
      .namesakes(name)
      .filter((each) => !standsForName(each))
      .filter(({ facts }) => isGroup === undefined || facts.type === undefined || isGroupLike(facts) === isGroup);
    kept.set(key, found);
    return found;
  };
}

/** Nothing but a name that a text gives. */
function standsForName({ facts, listed: isListed, membership }: RecipientEntry): boolean {
  return !isListed && membership === undefined && isNameOnly(facts);
}

function dropStandIns(book: RecipientBook, namesakes: Namesakes, isKept: (entry: RecipientEntry) => boolean): void {
  const doubtful = book.entries().filter((entry) => {
    const name = entry.facts.name ?? entry.facts.displayName;
    return name !== undefined && standsForName(entry) && namesakes({ name }).length > 1 && !isKept(entry);
  });
  if (doubtful.length === 0) return;
  const members = new Set(book.entries().flatMap((group) => [...group.members.keys()]));
  book.remove(...doubtful.filter((entry) => !members.has(entry)));
}

function nameOf({ facts }: RecipientEntry): string {
  return facts.displayName ?? bestName(facts);
}

function listed(entries: readonly RecipientEntry[]): string {
  const names = entries.map(({ facts }) => bestName(facts)).sort();
  const shown = names.slice(0, MOST_SHOWN).map((name) => quote(name));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const MOST_SHOWN = 3;
