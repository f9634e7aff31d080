/** Tables of what must come out, as commands are given them: every row that is none is an error, and then nothing is decided. */
import type { ExpectationRow, ExpectedRow } from '../../analysis/verify/tables/expectation-rows.ts';
import { type ExpectationFile, sortInputs } from '../../analysis/verify/verify.ts';
import { InputError } from '../../library/errors.ts';
import type { TextForm } from '../../model/inventory/inventory.ts';
import { shownPath } from '../../node/files.ts';
import { readInputs } from '../../node/inputs.ts';
import { printPlace } from '../../syntax/place.ts';
import { complainer } from '../complain.ts';

/** The tables that a flag names. Throws an InputError for a file that is none. */
export function expectationFiles(flag: string, paths: readonly string[], form?: TextForm): readonly ExpectationFile[] {
  const { tables, others } = sortInputs(readInputs(paths), form);
  const [other] = others;
  if (other === undefined) return tables;
  throw new InputError(
    `${flag}: ${shownPath(other.name)} is no table of questions with their answers`,
    'its columns are appId, mailbox and access (Granted, Denied, 200, 403), or those of a connection and action; what a Test- cmdlet printed goes among the files',
  );
}

/** Throws an InputError where a row is none, having complained of each, the first of many by name. */
export function refuseBadRows(rows: readonly ExpectationRow[]): void {
  const errors = complainer('error');
  for (const row of rows) if (!row.ok) errors.say(complaint(row));
  errors.end('%d more lines are wrong');
  const wrong = errors.count();
  if (wrong === 0) return;
  const what = wrong === 1 ? 'a line is wrong' : `${wrong} lines are wrong`;
  throw new InputError(`nothing was decided: ${what}`, 'what must come out is never guessed');
}

/** The rows of tables, of which `refuseBadRows` has found none wrong. */
export function rowsOf(tables: readonly ExpectationFile[]): readonly ExpectedRow[] {
  return tables.flatMap(({ rows }) => rows.flatMap((row) => (row.ok ? [row] : [])));
}

function complaint({ place, problem }: ExpectationRow & { readonly ok: false }): string {
  const { message, hint } = problem;
  return `${printPlace(place)}: ${message}${hint === undefined ? '' : `; ${hint}`}`;
}
