/** What is known of a tenant while the files are read, one after the other. */

import type { Note, Place, Value } from '../../../model/inventory/call.ts';
import type { SetAside, TenantState } from '../../../model/inventory/inventory.ts';
import { append } from '../../../syntax/tables/append.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { settleNamesakes } from './members.ts';
import { PolicyBook } from './policies.ts';
import { factsOf } from './recipient-facts.ts';
import { heldRecipients, RecipientBook, type RecipientEntry, recipientIds } from './recipients.ts';
import { firstPlace, RoleBook } from './roles.ts';
import { RuleBook } from './rules.ts';

/** The books of a tenant; each call and each listing changes them. */
export class Tenant {
  readonly recipients = new RecipientBook();
  /** What a reader should know of how the texts came together. */
  readonly remarks: Note[] = [];
  readonly rules = new RuleBook(this.remarks);
  readonly policies = new PolicyBook(this.recipients);
  readonly roles = new RoleBook();
  /** Of the organization, by property. */
  readonly settings: Record<string, Value> = {};
  readonly setAside: SetAside[] = [];

  /** Those that texts name; who is not listed anywhere is a mailbox of this name. */
  recipientsNamed(
    names: readonly string[],
    place: Place,
    except?: RecipientEntry | 'group',
  ): readonly RecipientEntry[] {
    return names.map((name) => this.recipients.mention(factsOf(name), place, 'unknown', except));
  }

  /** What was taken for true while recipients were looked up. */
  assumptions(): readonly Note[] {
    return [...this.recipients.guesses()].map(([name, { facts, places }]): Note => {
      const other = name.includes('@') ? (facts.displayName ?? facts.name ?? '') : (facts.primarySmtpAddress ?? '');
      const why = `taken for the group ${quote(other)}, as its alias is the local part of the address; no input says so`;
      return { kind: 'assumption', place: firstPlace(places), text: name, why };
    });
  }

  /** What is known when all is read; adds remarks on what the files leave open together. */
  state(): TenantState {
    const kept = new Set([...this.policies.entries().map(([, { scope }]) => scope), ...this.roles.recipients()]);
    append(
      this.remarks,
      settleNamesakes(this.recipients, (entry) => kept.has(entry)),
    );
    append(this.remarks, this.policies.settle());
    const entries = this.recipients.entries();
    const ids = recipientIds(entries);
    const idOf = (entry: RecipientEntry): string => ids.get(entry) ?? entry.key;
    const idNamed = (name: string): string => {
      const [found] = this.recipients.find(name);
      return found === undefined ? name : idOf(found);
    };
    const roles = this.roles.held(idOf, idNamed);
    return {
      rules: this.rules.held(),
      policies: this.policies.held(),
      recipients: heldRecipients(
        entries,
        roles.scopes.map(({ recipientRestrictionFilter: filter }) => filter ?? ''),
        ids,
      ),
      ...roles,
      settings: { ...this.settings },
      setAside: [...this.setAside],
    };
  }
}
