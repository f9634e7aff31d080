/** The committed tables of evidence/, row by row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, type TableRow } from '../../src/syntax/tables/csv.ts';

const folder = join(import.meta.dirname, '..', '..', 'evidence');

/** A page. */
export function readPage(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The rows of a table by column. */
export function readRows(name: string): readonly TableRow['cells'][] {
  const table = parseCsv(readPage(name));
  if (!table.ok) throw new Error(`evidence/${name}: ${table.problem.message}`);
  return table.value.rows.map(({ cells }) => cells);
}
