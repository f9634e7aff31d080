/** What the commands share that take any files: how they are read, and what is said of what was not. */
import { Option } from 'commander';
import { readInventory } from '../../analysis/inventory/inventory.ts';
import type { Input } from '../../analysis/inventory/read-text.ts';
import { InputError } from '../../library/errors.ts';
import type { Note, Place } from '../../model/inventory/call.ts';
import type { Inventory, TextForm } from '../../model/inventory/inventory.ts';
import { readInputs } from '../../node/inputs.ts';
import { printPlace } from '../../syntax/place.ts';
import { shorten } from '../../syntax/terminal-text.ts';
import { complainer } from '../complain.ts';

/** What every command that takes any files can be told. */
export interface InventoryFlags {
  readonly from?: TextForm;
  readonly applyAll?: boolean;
}

const FORMS: readonly TextForm[] = ['script', 'markdown', 'text', 'csv', 'json', 'clixml'];

/** `--from`: for files whose form is not to be told by themselves. */
export function fromOption(): Option {
  return new Option(
    '--from <form>',
    'the form of the files, where it is not to be told by their beginning and name',
  ).choices(FORMS);
}

/** `--apply-all`: sections that take back what others did. */
export function applyAllOption(): Option {
  return new Option('--apply-all', 'carry out sections headed undo, uninstall, rollback or clean up too');
}

/** The inventory of the files that the command line names. Throws an InputError for what cannot be read. */
export function inventoryOf(paths: readonly string[], flags: InventoryFlags): Inventory {
  return inventoryFrom(readInputs(paths), flags);
}

/** The same of files that have been read. */
export function inventoryFrom(inputs: readonly Input[], flags: InventoryFlags): Inventory {
  const empty = inputs.find(({ bytes }) => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)));
  if (empty !== undefined && inputs.length === 1)
    throw new InputError(`${empty.name === '-' ? 'standard input' : empty.name} is empty`);
  const inventory = readInventory(inputs, { form: flags.from, applyAll: flags.applyAll === true });
  if (inputs.length === 1 || flags.from !== undefined) refuseUnreadable(inventory);
  return inventory;
}

/** A file of data in which nothing can be read: cut JSON, XML that is no Clixml. */
function refuseUnreadable({ sources, calls, objects, notes }: Inventory): void {
  for (const { name, form } of sources) {
    const isIn = ({ place }: { readonly place: Place }): boolean => place.file === name;
    if (!['csv', 'json', 'clixml'].includes(form) || calls.some(isIn) || objects.some(isIn)) continue;
    const note = notes.find((each) => each.kind === 'not-understood' && isIn(each));
    if (note !== undefined) throw new InputError(`${printPlace(note.place)}: ${note.why}`, note.hint);
  }
}

/** Notes on standard error, one a line. */
export function complainNotes(notes: readonly Note[]): void {
  const warnings = complainer('warning');
  for (const { place, text, why, hint } of notes) {
    const line = `${printPlace(place)}: ${shorten(text, 60)}: ${why}${hint === undefined ? '' : `; ${hint}`}`;
    warnings.say(line, line);
  }
  warnings.end('%d more notes; `inventory` has all');
}
