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
export class Membership {
  readonly #recipients: ReadonlyMap<string, HeldRecipient>;
  readonly #groups = new Map<string, string[]>();
  readonly #closures = new Map<string, ReadonlySet<string>>();
  readonly #kinds = new Map<string, readonly number[]>();
  readonly #kindsByRecipient = new WeakMap<DirectoryRecipient, number>();

  constructor(recipients: readonly HeldRecipient[]) {
    this.#recipients = new Map(recipients.map((held) => [held.recipient.id, held]));
    for (const { recipient, membership } of recipients) {
      if (membership === undefined) continue;
      for (const member of recipient.members ?? []) {
        const those = this.#groups.get(member);
        if (those === undefined) this.#groups.set(member, [recipient.id]);
        else those.push(recipient.id);
      }
    }
  }

  held(id: string): HeldRecipient | undefined {
    return this.#recipients.get(id);
  }

  /** The groups in which it stands itself. */
  groupsOf(id: string): readonly string[] {
    return this.#groups.get(id) ?? [];
  }

  /** A group with all groups in it, however deep; empty for what is no group. */
  within(id: string): ReadonlySet<string> {
    const known = this.#closures.get(id);
    if (known !== undefined) return known;
    const found = new Set(this.#isGroup(id) ? [id] : []);
    for (const group of found) {
      for (const member of this.held(group)?.recipient.members ?? []) if (this.#isGroup(member)) found.add(member);
    }
    this.#closures.set(id, found);
    return found;
  }

  #isGroup(id: string): boolean {
    return this.held(id)?.membership !== undefined;
  }

  /** The shortest way from a member to a group, or undefined. */
  path(member: string, scope: string): readonly MemberStep[] | undefined {
    const within = this.within(scope);
    const ways = new Map<string, readonly MemberStep[]>([[member, []]]);
    for (const [at, way] of ways) {
      if (at === scope) return way;
      for (const group of this.groupsOf(at)) {
        if (within.has(group) && !ways.has(group)) ways.set(group, [...way, this.#step(at, group)]);
      }
    }
    return undefined;
  }

  #step(member: string, group: string): MemberStep {
    const held = this.held(group);
    const place = held?.memberPlaces?.[held.recipient.members?.indexOf(member) ?? -1];
    return place === undefined ? { member, group } : { member, group, place };
  }

  /** Whether more may be in the group than is listed. */
  isOpen(group: string): boolean {
    const membership = this.held(group)?.membership;
    return membership === 'unknown' || membership === 'at least these';
  }

  /**
   * Whether a member of the group may be this recipient under another name: the one is known by its address alone, the other by
   * its display name alone, and no input lists both.
   */
  mayList(group: string, recipient: DirectoryRecipient): boolean {
    const kinds = this.#kindsOfOne(recipient);
    const isListed = this.#isListed(recipient);
    return this.#kindsIn(group, isListed).some((other) => (other & kinds) === 0);
  }

  /** Recipients of one kind may be listed in the same groups under other names. */
  kindOf(recipient: DirectoryRecipient): string {
    return `${this.#isListed(recipient)} ${this.#kindsOfOne(recipient)}`;
  }

  #isListed({ id }: DirectoryRecipient): boolean {
    return this.held(id)?.listed === true;
  }

  #kindsOfOne(recipient: DirectoryRecipient): number {
    const known = this.#kindsByRecipient.get(recipient);
    if (known !== undefined) return known;
    const kinds = kindsOf(recipient);
    this.#kindsByRecipient.set(recipient, kinds);
    return kinds;
  }

  /** The different kinds of names that members of the group have; of all, or of those that no input lists. */
  #kindsIn(group: string, unlistedOnly: boolean): readonly number[] {
    const key = `${unlistedOnly} ${group}`;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const members = (this.held(group)?.recipient.members ?? []).flatMap((id) => this.held(id) ?? []);
    const others = members.filter(({ membership, listed }) => membership === undefined && !(unlistedOnly && listed));
    const kinds = [...new Set(others.map(({ recipient }) => kindsOf(recipient)))];
    this.#kinds.set(key, kinds);
    return kinds;
  }
}

const [ADDRESS, GUID, NAME] = [1, 2, 4];

/** What a recipient is known by; its id is one of these. */
function kindsOf(recipient: DirectoryRecipient): number {
  const { id, displayName, alias, primarySmtpAddress, emailAddresses, userPrincipalName, guid, distinguishedName } =
    recipient;
  const isAddressed = primarySmtpAddress != null || userPrincipalName != null || (emailAddresses ?? []).length > 0;
  const isNamed = displayName != null || alias != null || commonName(distinguishedName ?? '') !== '';
  return kindOf(id) | (isAddressed ? ADDRESS : 0) | (guid == null ? 0 : GUID) | (isNamed ? NAME : 0);
}

function kindOf(id: string): number {
  return isAddress(id) ? ADDRESS : isGuid(id) ? GUID : NAME;
}
