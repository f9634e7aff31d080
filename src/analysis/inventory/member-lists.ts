/** Lists of members: rows that name their group, and listings of one group. */
import type { Call, ExportedObject, Note, Place } from '../../model/inventory/call.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { recipientFacts, showMember } from './objects.ts';
import { listMembers, namingOf, putMember } from './tenant/members.ts';
import { factsOf, isGroupLike } from './tenant/recipient-facts.ts';
import type { MemberClaim, RecipientEntry } from './tenant/recipients.ts';
import type { Tenant } from './tenant/tenant.ts';
import { text } from './values.ts';

/** Members in the order of the text, and where their list begins. */
interface MemberList {
  readonly place: Place;
  readonly members: Map<RecipientEntry, MemberClaim>;
}

/** The members of one text, by group, until the list ends: then they are all that the group has. */
export class MemberLists {
  readonly #tenant: Tenant;
  readonly #file: string;
  readonly #notes: Note[];
  readonly #lists = new Map<RecipientEntry | undefined, MemberList>();

  constructor(tenant: Tenant, file: string, { notes }: { readonly notes: Note[] }) {
    this.#notes = notes;
    this.#tenant = tenant;
    this.#file = file;
  }

  take(object: ExportedObject, above: Call | undefined): void {
    const group = this.#groupOf(object, above);
    const list = this.#lists.get(group) ?? { place: object.place, members: new Map() };
    this.#lists.set(group, list);
    if (isEmptyRow(object)) return;
    const naming = namingOf(recipientFacts(object.properties), object.place);
    putMember(list.members, showMember(this.#tenant, object, group), naming);
  }

  #groupOf({ properties, place }: ExportedObject, above: Call | undefined): RecipientEntry | undefined {
    const named = text(properties['Group']) ?? text(properties['GroupName']) ?? text(properties['ParentGroup']);
    const listed =
      above !== undefined && /Member|Links/.test(above.cmdlet) ? text(above.parameters['Identity']) : undefined;
    const name = named ?? listed;
    if (name === undefined) return undefined;
    const [found] = this.#tenant.recipients.find(name);
    const group = found ?? this.#tenant.recipients.mention(factsOf(name), place, 'group');
    if (named !== undefined) group.mentioned = false;
    if (!isGroupLike(group.facts)) this.#tenant.recipients.rename(group, { type: 'MailUniversalSecurityGroup' });
    return group;
  }

  /** The lists that have ended are taken over. */
  end(): void {
    for (const [group, { place: begin, members }] of this.#lists) {
      const whose = group ?? this.#onlyGroup();
      if (whose !== undefined) listMembers(whose, members, begin, this.#tenant.remarks);
      const [first] = members.values();
      if (group !== undefined || first === undefined) continue;
      const { place } = first;
      const name = whose?.facts.displayName ?? whose?.facts.name ?? whose?.facts.primarySmtpAddress ?? '';
      const why =
        whose === undefined
          ? 'the list does not say whose members these are; they are taken as recipients only'
          : `the list does not say whose members these are; taken for those of ${quote(name)}`;
      this.#notes.push({ kind: 'assumption', place, text: this.#file, why });
    }
    this.#lists.clear();
  }

  /** A list that names no group is the one of the file's name, or of the only group whose members are wanted. */
  #onlyGroup(): RecipientEntry | undefined {
    const { recipients, policies } = this.#tenant;
    const stem = this.#file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
    const [named] = recipients.find(stem).filter(({ facts }) => isGroupLike(facts));
    if (named !== undefined) return named;
    const scopes = new Set(
      policies
        .entries()
        .map(([, { scope }]) => scope)
        .filter(({ facts }) => isGroupLike(facts)),
    );
    const groups =
      scopes.size > 0
        ? [...scopes]
        : recipients.entries().filter(({ facts, members }) => isGroupLike(facts) && members.size === 0);
    return groups.length === 1 ? groups[0] : undefined;
  }
}

/** `Sales,` in a table of members: a group without any. */
function isEmptyRow({ properties }: ExportedObject): boolean {
  return Object.entries(properties).every(
    ([name, value]) => /^(Group|GroupName|ParentGroup)$/.test(name) || value === '',
  );
}
