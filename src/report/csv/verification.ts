/** A verification as a table: one row for each check. */
import type { Check, Verification } from '../../model/generated/wire.generated.ts';
import { printRegion } from '../../syntax/readings/readings.ts';
import { type CsvDialect, printCsvHeader, printCsvRow } from '../../syntax/tables/csv.ts';
import { causeWords, remarkWords } from '../verification/words.ts';

const COLUMNS: readonly (readonly [string, (check: Check) => string])[] = [
  ['file', ({ place }) => place.file ?? ''],
  ['line', ({ place }) => String(place.line)],
  ['kind', ({ kind }) => kind],
  ['asked', ({ asked }) => asked],
  ['appId', ({ app }) => app ?? ''],
  ['mailbox', ({ mailbox }) => mailbox ?? ''],
  ['expected', ({ expected }) => expected],
  ['asPrinted', ({ asPrinted }) => asPrinted ?? ''],
  ['time', ({ time }) => time ?? ''],
  ['via', ({ via }) => via ?? ''],
  ['outcome', ({ outcome }) => outcome],
  ['actual', ({ actual }) => actual?.answer ?? ''],
  ['decidedBy', ({ actual }) => listed(actual?.decidedBy ?? [])],
  ['clause', ({ actual }) => actual?.clause ?? ''],
  ['status', ({ actual }) => actual?.status ?? ''],
  [
    'depends',
    ({ actual }) => (actual?.depends ?? []).map((each) => `${printRegion(each.readings)} → ${each.answer}`).join(' | '),
  ],
  ['because', (check) => remarkWords(check).join(' | ')],
  ['causes', ({ causes }) => causes.map(causeWords).join(' | ')],
];

/** Every row ends with a line end. */
export function printVerificationCsv({ checks }: Verification, dialect: CsvDialect): string {
  const header = printCsvHeader(
    COLUMNS.map(([name]) => name),
    dialect,
  );
  const rows = checks.map((check) =>
    printCsvRow(
      COLUMNS.map(([, cell]) => cell(check)),
      dialect,
    ),
  );
  return [header, ...rows].map((row) => `${row}\n`).join('');
}

function listed(names: readonly string[]): string {
  return names.every((name) => !name.includes(';')) ? names.join('; ') : JSON.stringify(names);
}
