/** The mailboxes of a matrix: those that the files name, or those that are asked for. */

import { defined } from '../../model/defined.ts';
import type { MatrixMailbox } from '../../model/generated/wire.generated.ts';
import type { ExportedObject } from '../../model/inventory/call.ts';
import type { Inventory, TenantState } from '../../model/inventory/inventory.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { refusalOf } from '../answers/mailbox-names.ts';

/** Whoever is no group, by id. */
export function mailboxesIn({ recipients }: TenantState): readonly MatrixMailbox[] {
  const mailboxes = recipients.filter(({ membership }) => membership === undefined);
  const rows = mailboxes.map(({ recipient, mentioned }): MatrixMailbox => {
    const { id, primarySmtpAddress, displayName, type } = recipient;
    return {
      id,
      ...defined({
        address: primarySmtpAddress ?? undefined,
        displayName: displayName ?? undefined,
        type: mentioned === true ? undefined : type,
        mentioned,
      }),
    };
  });
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** By any of their names; any other mailbox stands below every table already. Throws a RangeError for a group, and for a name that fits two. */
export function mailboxesNamed(
  names: readonly string[],
  all: readonly MatrixMailbox[],
  answers: AccessAnswers,
): readonly MatrixMailbox[] {
  const byId = new Map(all.map((row) => [row.id, row]));
  const ids = names.flatMap((text) => {
    const named = answers.mailboxNamed(text);
    const refusal = refusalOf(named, text);
    if (refusal !== undefined) throw new RangeError(refusal);
    return 'id' in named && named.id !== answers.anyOther ? [named.id] : [];
  });
  return [...new Set(ids)].map((id) => byId.get(id) ?? { id, mentioned: true });
}

/** Forms that hold what was selected, however little that is. */
const DATA = ['csv', 'json', 'clixml', 'wire'];

/** Whether an input lists the mailboxes: two at least, or a file of data; one that a command was asked for is no listing. */
export function isListing({ objects, sources }: Inventory): boolean {
  const data = new Set(sources.filter(({ form }) => DATA.includes(form)).map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const object of objects) {
    if (!isMailbox(object)) continue;
    const file = object.place.file ?? '-';
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].some(([file, count]) => count > 1 || data.has(file));
}

function isMailbox({ type, properties }: ExportedObject): boolean {
  const kind = properties['RecipientTypeDetails'] ?? properties['RecipientType'];
  return type === 'Recipient' && !(typeof kind === 'string' && /group/i.test(kind));
}
