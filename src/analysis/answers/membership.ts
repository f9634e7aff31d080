/** Who is in which group, as the files say it: for the ways from a mailbox to a scope, and for what cannot be told. */
import type { DirectoryRecipient } from '../../model/generated/wire.generated.ts';
import type { Place } from '../../model/inventory/call.ts';
import type { HeldRecipient } from '../../model/inventory/inventory.ts';
import { commonName, isAddress, isGuid } from '../../syntax/recipients.ts';

/** A step up: a recipient is a member of a group, and where that stands. */
export interface MemberStep {
  readonly member: string;
  readonly group: string;
  readonly place?: Place;
}

/** The recipients of a tenant, looked up by id. */
export interface Memberships {
  readonly held: (id: string) => HeldRecipient | undefined;
  /** The groups in which it stands itself. */
  readonly groupsOf: (id: string) => readonly string[];
  /** A group with all groups in it, however deep; empty for what is no group. */
  readonly within: (id: string) => ReadonlySet<string>;
  /** The shortest way from a member to a group, or undefined. */
  readonly path: (member: string, scope: string) => readonly MemberStep[] | undefined;
  /** Whether more may be in the group than is listed. */
  readonly isOpen: (group: string) => boolean;
  /**
   * Whether a member of the group may be this recipient under another name: the one is known by its address alone, the other by
   * its display name alone, and no input lists both.
   */
  readonly mayList: (group: string, recipient: DirectoryRecipient) => boolean;
  /** Recipients of one kind may be listed in the same groups under other names. */
  readonly kindOf: (recipient: DirectoryRecipient) => string;
}

/** Each answer that takes long is kept. */
export function membershipsOf(recipients: readonly HeldRecipient[]): Memberships {
  const byId = new Map(recipients.map((held) => [held.recipient.id, held]));
  const held = (id: string): HeldRecipient | undefined => byId.get(id);
  const isGroup = (id: string): boolean => held(id)?.membership !== undefined;
  const groups = groupsByMember(recipients);
  const groupsOf = (id: string): readonly string[] => groups.get(id) ?? NONE;
  const within = kept((id: string) => groupsWithin(id, held, isGroup));
  const stepTo = (member: string, group: string): MemberStep => {
    const those = held(group);
    const place = those?.memberPlaces?.[those.recipient.members?.indexOf(member) ?? -1];
    return place === undefined ? { member, group } : { member, group, place };
  };
  return {
    held,
    groupsOf,
    within,
    path: (member, scope) => shortestWay(member, scope, { among: within(scope), groupsOf, stepTo }),
    isOpen(group) {
      const membership = held(group)?.membership;
      return membership === 'unknown' || membership === 'at least these';
    },
    ...comparisons(held),
  };
}

const NONE: readonly string[] = [];

function groupsByMember(recipients: readonly HeldRecipient[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { recipient, membership } of recipients) {
    if (membership === undefined) continue;
    for (const member of recipient.members ?? []) {
      const those = groups.get(member);
      if (those === undefined) groups.set(member, [recipient.id]);
      else those.push(recipient.id);
    }
  }
  return groups;
}

type Lookup = Memberships['held'];

function groupsWithin(id: string, held: Lookup, isGroup: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set(isGroup(id) ? [id] : []);
  for (const group of found) {
    for (const member of held(group)?.recipient.members ?? []) if (isGroup(member)) found.add(member);
  }
  return found;
}

interface StepsUp {
  readonly among: ReadonlySet<string>;
  readonly groupsOf: Memberships['groupsOf'];
  readonly stepTo: (member: string, group: string) => MemberStep;
}

/** Breadth first. */
function shortestWay(
  member: string,
  scope: string,
  { among, groupsOf, stepTo }: StepsUp,
): readonly MemberStep[] | undefined {
  const ways = new Map<string, readonly MemberStep[]>([[member, []]]);
  for (const [at, way] of ways) {
    if (at === scope) return way;
    for (const group of groupsOf(at)) {
      if (among.has(group) && !ways.has(group)) ways.set(group, [...way, stepTo(at, group)]);
    }
  }
  return undefined;
}

/** What recipients are known by, compared. */
function comparisons(held: Lookup): Pick<Memberships, 'mayList' | 'kindOf'> {
  const bitsOf = new WeakMap<DirectoryRecipient, number>();
  const bits = (recipient: DirectoryRecipient): number => {
    const known = bitsOf.get(recipient) ?? namesOf(recipient);
    bitsOf.set(recipient, known);
    return known;
  };
  const isListed = ({ id }: DirectoryRecipient): boolean => held(id)?.listed === true;
  const bitsIn = (group: string, unlistedOnly: boolean): readonly number[] => {
    const members = (held(group)?.recipient.members ?? []).flatMap((id) => held(id) ?? []);
    const others = members.filter(({ membership, listed }) => membership === undefined && !(unlistedOnly && listed));
    return [...new Set(others.map(({ recipient }) => bits(recipient)))];
  };
  const ofAll = kept((group: string) => bitsIn(group, false));
  const ofUnlisted = kept((group: string) => bitsIn(group, true));
  return {
    mayList(group, recipient) {
      const own = bits(recipient);
      const others = isListed(recipient) ? ofUnlisted(group) : ofAll(group);
      return others.some((other) => (other & own) === 0);
    },
    kindOf: (recipient) => `${isListed(recipient)} ${bits(recipient)}`,
  };
}

/** The same answer for the same text. */
function kept<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const given = answer(text);
    answers.set(text, given);
    return given;
  };
}

const [ADDRESS, GUID, NAME] = [1, 2, 4];

/** What a recipient is known by, as bits; its id is one of these. */
function namesOf(recipient: DirectoryRecipient): number {
  const { id, displayName, alias, primarySmtpAddress, emailAddresses, userPrincipalName, guid, distinguishedName } =
    recipient;
  const isAddressed = primarySmtpAddress != null || userPrincipalName != null || (emailAddresses ?? []).length > 0;
  const isNamed = displayName != null || alias != null || commonName(distinguishedName ?? '') !== '';
  const byId = isAddress(id) ? ADDRESS : isGuid(id) ? GUID : NAME;
  return byId | (isAddressed ? ADDRESS : 0) | (guid == null ? 0 : GUID) | (isNamed ? NAME : 0);
}
