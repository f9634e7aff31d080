/** The attributes of the mailbox of a connection, as far as the connection or the files give them. */

import { schemas } from '../../../model/generated/schemas.generated.ts';
import type { AskedConnection, ReasonStep } from '../../../model/generated/wire.generated.ts';
import type { Place } from '../../../model/inventory/call.ts';
import type { HeldRecipient, Inventory } from '../../../model/inventory/inventory.ts';
import { fold } from '../../../syntax/fold.ts';
import { recipientsByName } from '../../../syntax/recipients.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import type { KnownAttributes } from './connection-cases.ts';

/** The attributes, and how they were found. */
export interface FoundAttributes {
  readonly attributes: KnownAttributes;
  readonly steps: readonly ReasonStep[];
}

const NOTHING: KnownAttributes = { recipient: {}, knows: () => false };

/** Given with the connection, or looked up: by the mailbox, or by the username, whose part behind the backslash is an alias. */
export function attributeFinder({
  state,
  objects,
}: Pick<Inventory, 'state' | 'objects'>): (asked: AskedConnection) => FoundAttributes {
  const find = recipientsByName({ recipients: state.recipients.map(({ recipient }) => recipient) });
  const held = new Map(state.recipients.map((each) => [each.recipient.id, each]));
  const attributesOf = attributeReader(objects);
  return ({ recipient, mailbox, username }) => {
    if (recipient !== undefined) return { attributes: { recipient, knows: () => true }, steps: [] };
    const name = mailbox ?? username;
    if (name === undefined) return { attributes: NOTHING, steps: [] };
    const alias = username?.split('\\')[1] ?? '';
    const exact = find(name);
    const found = exact.length > 0 || mailbox !== undefined ? exact : find(alias);
    const [only, ...others] = found;
    const one = only === undefined || others.length > 0 ? undefined : held.get(only.id);
    if (one === undefined) return { attributes: NOTHING, steps: unknownSteps(name, found.length, mailbox) };
    const known = attributesOf(one);
    if (known.size === 0) return { attributes: NOTHING, steps: [] };
    return {
      attributes: { recipient: one.attributes, knows: (each) => known.has(each) },
      steps: [foundStep(one, name)],
    };
  };
}

const ATTRIBUTES = Object.keys(schemas.$defs.Recipient.properties);

/** The attributes that the files show of a recipient, blank ones among them. */
function attributeReader(objects: Inventory['objects']): (held: HeldRecipient) => ReadonlySet<string> {
  const shown = new Map<string, Set<string>>();
  for (const { place, properties } of objects) {
    const fields = ATTRIBUTES.filter((field) => field.charAt(0).toUpperCase() + field.slice(1) in properties);
    if (fields.length === 0) continue;
    const known = shown.get(keyOf(place)) ?? new Set();
    for (const field of fields) known.add(field);
    shown.set(keyOf(place), known);
  }
  return ({ places, attributes }) =>
    new Set([...Object.keys(attributes), ...places.flatMap((place) => [...(shown.get(keyOf(place)) ?? [])])]);
}

function keyOf({ file, line, column }: Place): string {
  return `${file ?? ''}\n${line}:${column}`;
}

function foundStep({ recipient, places }: HeldRecipient, name: string): ReasonStep {
  const same = fold(recipient.id) === fold(name);
  const text = same
    ? `the attributes of ${quote(name)} are those that the files list`
    : `${quote(name)} is taken for the mailbox ${quote(recipient.id)}, whose attributes the files list`;
  return { text, places: places.slice(0, 1) };
}

function unknownSteps(name: string, count: number, mailbox: string | undefined): readonly ReasonStep[] {
  if (count > 1)
    return [{ text: `${quote(name)} fits ${count} recipients, so that its attributes are not known`, places: [] }];
  return mailbox === undefined
    ? []
    : [{ text: `no file lists ${quote(name)}, so that its attributes are not known`, places: [] }];
}
