/** What a program does where no document decides: acceptable, and counted by kind. */
import { cite } from '../../syntax/cite.ts';
import type { Report } from '../record.ts';
import type { Style } from './style.ts';
import { printTable } from './table.ts';

/** One row for each kind: what it does, how often, and the clause. */
export function printUnsettled({ unsettled }: Report, style: Style): string {
  if (unsettled.length === 0) return '';
  const rows = unsettled.map(({ said, golden, generated, clause }) => [
    `${said}:`,
    String(golden + generated),
    `  ${cite(clause)}`,
  ]);
  return [
    style.bold('Where the documents are silent (acceptable unless --strict)'),
    ...printTable(rows).map((line) => `  ${line}`),
  ].join('\n');
}
