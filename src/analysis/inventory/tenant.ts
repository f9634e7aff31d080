/** What is known of a tenant while the files are read, one after the other. */
import type { Place, Value } from '../../model/call.ts';
import type { SetAside, State } from '../../model/inventory.ts';
import { PolicyBook } from './policies.ts';
import { factsOf, heldRecipients, RecipientBook, type RecipientEntry } from './recipients.ts';
import { RoleBook } from './roles.ts';
import { RuleBook } from './rules.ts';

export class Tenant {
  readonly recipients = new RecipientBook();
  readonly rules = new RuleBook();
  readonly policies = new PolicyBook(this.recipients);
  readonly roles = new RoleBook();
  /** Of the organization, by property. */
  readonly settings: Record<string, Value> = {};
  readonly setAside: SetAside[] = [];

  /** Those that texts name; who is not listed anywhere is a mailbox of this name. */
  recipientsNamed(names: readonly string[], place: Place): readonly RecipientEntry[] {
    return names.map((name) => this.recipients.mention(factsOf(name), place, 'UserMailbox'));
  }

  state(): State {
    return {
      rules: this.rules.held(),
      policies: this.policies.held(),
      recipients: heldRecipients(this.recipients.entries()),
      ...this.roles.held(),
      settings: { ...this.settings },
      setAside: [...this.setAside],
    };
  }
}
