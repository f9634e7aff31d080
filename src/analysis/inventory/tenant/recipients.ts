/** Recipients and groups as the files name them, found by any of their names; wider than PADM-SCOPE-FOUND. */

import { defined } from '../../../model/defined.ts';
import type { DirectoryRecipient, RecipientType } from '../../../model/generated/wire.generated.ts';
import type { Place } from '../../../model/inventory/call.ts';
import type { HeldRecipient, Membership } from '../../../model/inventory/inventory.ts';
import { fold } from '../../../syntax/fold.ts';
import { isGuid } from '../../../syntax/recipients.ts';
import {
  aliasOf,
  bestName,
  contradict,
  groupName,
  isGroupLike,
  joined,
  keyOf,
  keysOf,
  LOCAL,
  type RecipientFacts,
} from './recipient-facts.ts';

/** A recipient while the files are read; it changes with each that is read. */
export interface RecipientEntry {
  /** Stays the same while names become known: what policies refer to until all is read. */
  readonly key: string;
  facts: RecipientFacts;
  members: Map<RecipientEntry, MemberClaim>;
  membership?: Membership;
  /** Where a listing gave all the members, if no call has changed them since. */
  membersListed?: Place;
  /** It is taken for a group only because a call or a policy uses it as one. */
  isGuess?: true;
  /** Only a call or a policy names it. */
  mentioned: boolean;
  /** A listing of recipients has it. */
  listed: boolean;
  fromComment: boolean;
  readonly places: Place[];
}

/** How the files say that somebody is a member. */
export interface MemberClaim {
  readonly place: Place;
  /** Where it is a name alone, which several may have. */
  readonly name?: string;
  /** The kind of recipient that stands beside the name. */
  readonly type?: RecipientType;
  /** Beside the name an address or an id says it too. */
  readonly isSure?: true;
}

/** The recipients that the files name. */
export class RecipientBook {
  readonly #entries = new Set<RecipientEntry>();
  #count = 1;
  /** Most names are those of one. */
  readonly #index = new Map<string, RecipientEntry | Set<RecipientEntry>>();
  readonly #guesses = new Map<string, RecipientEntry>();

  /**
   * Those that a text fits; an address in the tenant's start domain also names whose alias is its local part. Of groups that are taken
   * for it because of their alias alone, none is `except`: no group is its own member.
   */
  find(text: string, except?: RecipientEntry | 'group'): readonly RecipientEntry[] {
    const exact = this.#at(keyOf(text));
    if (exact.length > 0) return exact;
    const [, local, domain = ''] = /^([^@\s]+)@([^@\s]+)$/.exec(text.replace(/^smtp:/i, '')) ?? [];
    if (local === undefined) return this.#likely(text, this.#at(LOCAL + keyOf(text)).filter(isBareAddress), except);
    const named = this.#at(keyOf(local)).filter(({ facts }) => fold(aliasOf(facts)) === fold(local));
    if (/\.onmicrosoft\.com$/i.test(domain)) return named;
    return this.#likely(
      text,
      named.filter(({ facts }) => isGroupLike(facts) && facts.primarySmtpAddress === undefined),
      except,
    );
  }

  /** A group without an address is taken for the one of an address whose local part is its alias, and that is said. */
  #likely(
    text: string,
    candidates: readonly RecipientEntry[],
    except: RecipientEntry | 'group' | undefined,
  ): readonly RecipientEntry[] {
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0 || except === 'group' || only === except) return [];
    this.#guesses.set(text, only);
    return [only];
  }

  #at(key: string): readonly RecipientEntry[] {
    const those = this.#index.get(key);
    if (those === undefined) return [];
    if (those instanceof Set) return [...those].filter((each) => this.#entries.has(each));
    return this.#entries.has(those) ? [those] : [];
  }

  /** Texts that were taken for a recipient because of its alias alone. */
  guesses(): ReadonlyMap<string, RecipientEntry> {
    return this.#guesses;
  }

  /** Adds what is said, to the one that it is about or to a new one. */
  learn(facts: RecipientFacts, place: Place, fromComment = false, except?: RecipientEntry): RecipientEntry {
    const entry = this.#whoIs(facts, except) ?? this.#create(facts);
    entry.fromComment = fromComment && (entry.places.length === 0 || entry.fromComment);
    const isUserLike = facts.type === undefined ? facts.userPrincipalName !== undefined : !isGroupLike(facts);
    const isUser = (entry.mentioned || entry.isGuess === true) && isUserLike;
    const isNew = entry.places.length === 0;
    entry.mentioned = false;
    entry.places.push(place);
    if (!isNew) this.#tell(entry, facts);
    if (isUser && entry.membership === 'unknown') this.#makeUser(entry);
    if (facts.type !== undefined) delete entry.isGuess;
    return entry;
  }

  /**
   * The one that facts are about, or a new one that nothing lists; a single name is `factsOf(name)`. What it is used as is `group` or
   * not known: an address alone does not tell.
   */
  mention(facts: RecipientFacts, place: Place, as: UsedAs, except?: RecipientEntry | 'group'): RecipientEntry {
    const found = this.#whoIs(facts, except);
    if (found === undefined) {
      const entry = this.#create(facts);
      entry.places.push(place);
      return as === 'group' ? this.asGroup(entry) : entry;
    }
    this.#tell(found, facts);
    return as === 'group' ? this.asGroup(found) : found;
  }

  /** Takes one of which nothing tells the kind for a group: a call or a policy uses it as one. */
  asGroup(entry: RecipientEntry): RecipientEntry {
    if (entry.facts.type !== undefined || entry.facts.userPrincipalName !== undefined) return entry;
    entry.isGuess = true;
    this.#tell(entry, { type: 'MailUniversalSecurityGroup' });
    return entry;
  }

  /** All that have a name, exactly as it is. */
  namesakes(name: string): readonly RecipientEntry[] {
    return this.#at(keyOf(name));
  }

  /** Another name of one that is there, such as a stand-in for an id that no file gives. */
  rename(entry: RecipientEntry, facts: RecipientFacts): void {
    this.#tell(entry, facts);
  }

  remove(...entries: readonly RecipientEntry[]): void {
    for (const entry of entries) this.#entries.delete(entry);
    for (const { members } of this.#entries) {
      if (members.size > 0) for (const entry of entries) members.delete(entry);
    }
  }

  entries(): readonly RecipientEntry[] {
    return [...this.#entries];
  }

  #create(facts: RecipientFacts): RecipientEntry {
    const key = `#${this.#count}`;
    this.#count += 1;
    const entry: RecipientEntry = {
      key,
      facts: {},
      members: NOBODY,
      mentioned: true,
      listed: false,
      fromComment: false,
      places: [],
    };
    this.#entries.add(entry);
    this.#tell(entry, facts);
    return entry;
  }

  #tell(entry: RecipientEntry, facts: RecipientFacts): void {
    entry.facts = joined(entry.facts, facts);
    if (isGroupLike(entry.facts)) entry.membership ??= 'unknown';
    for (const key of keysOf(entry.facts)) {
      const those = this.#index.get(key);
      if (those === undefined) this.#index.set(key, entry);
      else if (those instanceof Set) those.add(entry);
      else if (those !== entry) this.#index.set(key, new Set([those, entry]));
    }
  }

  /** A policy names it, as if it were a group; no group has a user principal name. */
  #makeUser(entry: RecipientEntry): void {
    if (isGroupLike(entry.facts)) entry.facts = { ...entry.facts, type: 'UserMailbox' };
    delete entry.membership;
  }

  #isCommon(name: string): boolean {
    const those = this.#index.get(keyOf(name));
    return those instanceof Set && those.size > MOST_NAMESAKES;
  }

  /** The one that facts are about: by an id, a distinguished name or an address first, then by a name, if nothing contradicts. */
  #whoIs(facts: RecipientFacts, except?: RecipientEntry | 'group'): RecipientEntry | undefined {
    const { ids, distinguishedName, primarySmtpAddress, userPrincipalName, alias, name, displayName } = facts;
    const strong = [...(ids ?? []), distinguishedName, primarySmtpAddress, userPrincipalName];
    for (const key of [...strong, alias, name, displayName]) {
      const fitting =
        key === undefined || key === '' || this.#isCommon(key)
          ? []
          : this.find(key, except).filter((each) => !contradict(each.facts, facts));
      if (fitting.length === 1) return fitting[0];
    }
    return undefined;
  }
}

/** Recipients of one name, at most, among whom the one is looked for that facts are about. */
const MOST_NAMESAKES = 64;

/** What a text uses a recipient as. */
export type UsedAs = 'group' | 'unknown';

/** Shared by all who have no member; it is never added to. */
export const NOBODY = new Map<RecipientEntry, MemberClaim>();

/** A group of which nothing but an address is known. */
function isBareAddress({ facts }: RecipientEntry): boolean {
  const { name, displayName, alias } = facts;
  return isGroupLike(facts) && name === undefined && displayName === undefined && alias === undefined;
}

/** A unique id for each: its best name; where two share one, the later has a further name in brackets. */
export function recipientIds(entries: readonly RecipientEntry[]): ReadonlyMap<RecipientEntry, string> {
  const taken = new Set<string>();
  const ids = new Map<RecipientEntry, string>();
  for (const entry of entries) {
    const best = isGroupLike(entry.facts) ? (groupName(entry.facts) ?? bestName(entry.facts)) : bestName(entry.facts);
    const further = entry.facts.ids?.[0] ?? entry.facts.primarySmtpAddress;
    let id = taken.has(best) && further !== undefined ? `${best} (${further})` : best;
    for (let count = 2; taken.has(id); count += 1) id = `${best} (${count})`;
    taken.add(id);
    ids.set(entry, id);
  }
  return ids;
}

/** The recipients as an inventory holds them; a distinguished name that no input gives stands there only if one of the filters has it. */
export function heldRecipients(
  entries: readonly RecipientEntry[],
  filters: readonly string[] = [],
  ids: ReadonlyMap<RecipientEntry, string> = recipientIds(entries),
): readonly HeldRecipient[] {
  return entries.map((entry): HeldRecipient => {
    const { facts, membership, mentioned, listed, places, fromComment } = entry;
    const { displayName, alias, primarySmtpAddress, emailAddresses, userPrincipalName, distinguishedName } = facts;
    const guid = facts.ids?.find((id) => isGuid(id));
    const isListed = membership !== undefined;
    const members = [...entry.members.keys()].map((each) => ids.get(each) ?? bestName(each.facts));
    const memberPlaces =
      isListed && members.length > 0 ? [...entry.members.values()].map(({ place }) => place) : undefined;
    const recipient: DirectoryRecipient = {
      id: ids.get(entry) ?? bestName(facts),
      type: facts.type ?? 'UserMailbox',
      ...defined({
        displayName: displayName ?? facts.name,
        alias,
        primarySmtpAddress,
        emailAddresses,
        userPrincipalName,
        guid,
        distinguishedName: distinguishedName ?? standInName(facts, filters),
        members: isListed ? members : undefined,
      }),
    };
    const known = defined({
      membership,
      memberPlaces,
      mentioned: mentioned ? (true as const) : undefined,
      listed: listed ? (true as const) : undefined,
      fromComment: fromComment ? (true as const) : undefined,
    });
    return { recipient, attributes: facts.attributes ?? {}, places: [...places], ...known };
  });
}

/** What a script put into a filter in place of a name that no input gives. */
function standInName({ ids = [] }: RecipientFacts, filters: readonly string[]): string | undefined {
  return ids.find((id) => id.startsWith('‹DistinguishedName ') && filters.some((filter) => filter.includes(id)));
}
