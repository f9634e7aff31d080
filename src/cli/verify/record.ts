/** `verify --record`: what the rules say today, written into a table of what must come out; nothing else is ever overwritten. */
import { existsSync } from 'node:fs';
import { type AnswerTable, newTable, renewedTable } from '../../analysis/verify/record.ts';
import { readExpectations, readExpectationTable } from '../../analysis/verify/tables/read-expectations.ts';
import { sortInputs } from '../../analysis/verify/verify.ts';
import { InputError } from '../../library/errors.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import type { Result } from '../../model/problem.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { problemIn, readBytes } from '../../node/files.ts';
import { readInputs } from '../../node/inputs.ts';
import { decodeText } from '../../syntax/exports/encoding.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { refuseBadRows } from '../options/expectations.ts';
import { type InventoryFlags, inventoryFrom } from '../options/inventory.ts';
import { requireOutputs, writeText } from '../outputs.ts';
import { complain, say } from '../terminal.ts';

/** How a table is recorded. */
export interface RecordFlags extends InventoryFlags {
  readonly with?: readonly string[];
  readonly chosen: SomeReadings;
}

/** Writes the last of the files from the others, and says what changed. Throws an InputError, and then nothing is written. */
export function record(files: readonly string[], flags: RecordFlags): void {
  const [target = '', ...others] = [...files].reverse();
  if (others.length === 0 || target === '-')
    throw new InputError(
      '--record takes the rules and, last, the table that is written',
      'verify --record RULES expected.csv; the table need not be there yet',
    );
  const shared = flags.with ?? [];
  requireOutputs([{ flag: '--record', path: target }], [...shared, ...others]);
  const inputs = [...readInputs(shared), ...readInputs(others.reverse())];
  const inventory = inventoryFrom(sortInputs(inputs, flags.from).others, flags);
  const before = existsSync(target) ? decodeText(readBytes(target), target) : undefined;
  const table = before === undefined ? recordNew(inventory, flags) : recordAgain(target, before.text, inventory, flags);
  requireReadable(target, table.text);
  const mark = before?.encoding === 'utf-8 with byte order mark' && !table.text.startsWith(MARK) ? MARK : '';
  if (table.text !== before?.text) writeText(target, `${mark}${table.text}`);
  report(target, table, before === undefined);
}

/** Before UTF-8, for Excel. */
const MARK = '\ufeff';

function recordNew(inventory: Inventory, { chosen }: RecordFlags): AnswerTable {
  return sound('--record', newTable(inventory, { ...defaultReadings, ...chosen }, chosen));
}

function recordAgain(target: string, text: string, inventory: Inventory, { chosen }: RecordFlags): AnswerTable {
  const found = readExpectationTable(text);
  if (found === undefined)
    throw new InputError(
      `${target} is no table of what must come out (CSV); it stays as it is`,
      'name another file, or delete this one first',
    );
  const table = sound(target, found);
  if (table.delimiter !== ',')
    throw new InputError(`${target} separates its cells by \`${table.delimiter}\`; it stays as it is`, 'write commas');
  const read = readExpectations({ name: target, bytes: new TextEncoder().encode(text) }, 'csv') ?? [];
  refuseBadRows(read);
  const rows = read.flatMap((row) => (row.ok ? [row] : []));
  if (table.columns.isObserved === true)
    throw new InputError(
      `${target} says in \`${table.columns.expected}\` what was seen, and not what must come out; it stays as it is`,
      'name another file',
    );
  return sound(target, renewedTable(table, rows, inventory, { ...defaultReadings, ...chosen }, chosen));
}

function sound<T>(name: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw problemIn(name, result.problem);
}

/** A name such as notes.md would have the table read as something else the next time. */
function requireReadable(target: string, text: string): void {
  const rows = readExpectations({ name: target, bytes: new TextEncoder().encode(text) });
  if (rows?.every(({ ok }) => ok) === true) return;
  throw new InputError(`${target} would not be read back as a table`, 'name a file that ends in .csv');
}

/** Changes that are named one by one. */
const NAMED = 50;

function report(target: string, { rows, added, changes, remarks }: AnswerTable, isNew: boolean): void {
  for (const { place, asked, before, now } of changes.slice(0, NAMED))
    say(`${printPlace(place)}: ${asked}: ${now}, was ${before}\n`);
  if (changes.length > NAMED) say(`… and ${changes.length - NAMED} more\n`);
  for (const remark of remarks) complain(`note: ${remark}`);
  say(
    isNew
      ? `${plural(rows, 'question')} with today's answers written to ${target}\n`
      : `${changes.length} of ${plural(rows, 'answer')} changed in ${target}${added === 0 ? '' : `, and ${plural(added, 'row')} added for new apps and mailboxes`}\n`,
  );
}
