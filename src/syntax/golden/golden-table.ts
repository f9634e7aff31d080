/** Golden cases of the little languages as a table: one row for each box of each case. */

import type { Chapter } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import type { GoldenCase, GoldenFile, RefusalReason } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { parseJson, printInline } from '../json/json.ts';
import { parseRegion, printRegion } from '../readings/readings.ts';
import { type CsvDialect, parseCsv, printCsvHeader, printCsvRow, type TableRow } from '../tables/csv.ts';
import { unreadable } from '../unreadable.ts';

/** Columns that hold the question, by chapter. */
const QUESTION_COLUMNS: readonly { readonly chapter: Chapter; readonly columns: readonly string[] }[] = [
  { chapter: 'ip-ranges', columns: ['range', 'address'] },
  { chapter: 'username-patterns', columns: ['pattern', 'username'] },
  { chapter: 'recipient-filters', columns: ['filter', 'recipient'] },
];

/** Columns before those of the question. */
const BEFORE = ['id', 'clauses', 'hunts', 'origin'];
/** Columns after those of the question. */
const AFTER = ['readings', 'then', 'reason', 'unsettled'];

/** Reads a table; rows with the same id are the boxes of one case. */
export function parseTable(text: string): Result<GoldenFile> {
  const table = parseCsv(text);
  if (!table.ok) return table;
  const kind = QUESTION_COLUMNS.find((each) => each.columns.every((column) => table.value.columns.includes(column)));
  if (kind === undefined)
    return unreadable(
      'the header names no question; it needs range and address, pattern and username, or filter and recipient',
      { place: 'line 1' },
    );
  const known = [...BEFORE, ...kind.columns, ...AFTER];
  const unknown = table.value.columns.find((column) => !known.includes(column));
  if (unknown !== undefined)
    return unreadable(`column \`${unknown}\` is not one of ${known.join(', ')}`, { place: 'line 1' });
  const missing = ['id', 'clauses', 'then'].find((column) => !table.value.columns.includes(column));
  if (missing !== undefined) return unreadable(`column \`${missing}\` is missing`, { place: 'line 1' });
  const cases = readRows(table.value.rows, kind.columns);
  return cases.ok ? { ok: true, value: { chapter: kind.chapter, given: {}, cases: cases.value } } : cases;
}

function readRows(rows: readonly TableRow[], columns: readonly string[]): Result<readonly GoldenCase[]> {
  const cases: GoldenCase[] = [];
  for (const row of rows) {
    const one = readRow(row, columns);
    if (!one.ok) return one;
    const last = cases.at(-1);
    if (last === undefined || last.id !== one.value.id) {
      cases.push(one.value);
    } else if (last.depends === undefined || one.value.depends === undefined || !sameQuestion(last, one.value)) {
      return unreadable(`case \`${last.id}\` goes on with another question or without readings`, {
        place: `line ${row.line}`,
      });
    } else if (!sameWords(last, one.value)) {
      return unreadable(`case \`${last.id}\` goes on with other clauses, hunts, origin, reason or unsettled`, {
        place: `line ${row.line}`,
      });
    } else {
      cases[cases.length - 1] = { ...last, depends: [...last.depends, ...one.value.depends] };
    }
  }
  return { ok: true, value: cases };
}

function readRow({ cells, line }: TableRow, columns: readonly string[]): Result<GoldenCase> {
  const region = parseRegion(cells['readings'] ?? '');
  if (!region.ok) return { ok: false, problem: { ...region.problem, place: `line ${line}` } };
  const then = thenOf(cells['then'] ?? '');
  const recipient = columns.includes('recipient') ? parseJson(cells['recipient'] ?? '') : undefined;
  if (recipient?.ok === false)
    return unreadable(`\`recipient\`: ${recipient.problem.message}`, { place: `line ${line}` });
  const texts = Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']));
  const question = recipient === undefined ? texts : { ...texts, recipient: recipient.value };
  const whole = Object.keys(region.value).length === 0;
  return {
    ok: true,
    value: {
      id: cells['id'] ?? '',
      clauses: wordsOf(cells['clauses'] ?? ''),
      ...defined({ hunts: cells['hunts'] || undefined, origin: cells['origin'] || undefined }),
      when: question,
      ...(whole ? { then } : { depends: [{ readings: { ...region.value }, then }] }),
      ...defined({
        reason: (cells['reason'] || undefined) as RefusalReason | undefined, // the schema judges it afterwards
        unsettled: cells['unsettled'] ? wordsOf(cells['unsettled']) : undefined,
      }),
    },
  };
}

function wordsOf(cell: string): readonly string[] {
  return cell.split(/[ ;]+/).filter((word) => word !== '');
}

/** `true`, `false`, or a refusal code. */
function thenOf(text: string): Readonly<Record<string, unknown>> {
  if (text === 'true' || text === 'false') return { matches: text === 'true' };
  return { refused: text };
}

function sameQuestion(one: GoldenCase, other: GoldenCase): boolean {
  return JSON.stringify(one.when) === JSON.stringify(other.when);
}

function sameWords(one: GoldenCase, other: GoldenCase): boolean {
  const words = ({ clauses, hunts, origin, reason, unsettled }: GoldenCase): string =>
    JSON.stringify([clauses, hunts, origin, reason, unsettled]);
  return words(one) === words(other);
}

/** A file of a little language as a table: columns in a fixed order, one row for each box. */
export function printTable(file: GoldenFile, dialect: CsvDialect = 'exact'): string {
  const columns = QUESTION_COLUMNS.find((each) => each.chapter === file.chapter)?.columns ?? [];
  const header = [...BEFORE, ...columns, ...AFTER];
  const rows = file.cases.flatMap((each) => {
    const boxes = each.depends ?? [{ readings: {}, then: each.then ?? {} }];
    const question = columns.map((column) => printCell(each.when[column]));
    const about = [each.id, each.clauses.join(' '), each.hunts ?? '', each.origin ?? ''];
    const why = [String(each.reason ?? ''), (each.unsettled ?? []).join(' ')];
    return boxes.map((box) => [...about, ...question, printRegion(box.readings), printThen(box.then), ...why]);
  });
  return `${[printCsvHeader(header, dialect), ...rows.map((row) => printCsvRow(row, dialect))].join('\n')}\n`;
}

/** Texts as they are, a recipient as JSON. */
function printCell(value: unknown): string {
  return typeof value === 'string' ? value : printInline(value ?? {});
}

function printThen(then: Readonly<Record<string, unknown>>): string {
  return String('refused' in then ? then['refused'] : then['matches']);
}
