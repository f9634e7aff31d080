/** What the rules say today, written as a table of what must come out: a new one, or one that is there with its questions kept. */

import type { AccessQuestion, AnswerWord, ReasonedAnswer, Uncovered } from '../../model/generated/wire.generated.ts';
import type { Place } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { isJsonObject } from '../../syntax/json/json.ts';
import { placeIn, printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { printRegion } from '../../syntax/readings/readings.ts';
import { requestColumns } from '../../syntax/tables/columns.ts';
import { type CsvDialect, printCsvHeader, printCsvRow } from '../../syntax/tables/csv.ts';
import { unreadable } from '../../syntax/unreadable.ts';
import { connectionWords } from '../answers/connections/connection-words.ts';
import { ANY_OTHER_NAME } from '../answers/mailbox-names.ts';
import { type Answerers, answerersFor } from './answerers.ts';
import { checkAll } from './check.ts';
import { outcomeOf } from './outcome.ts';
import { type AnswerClaim, claimOf } from './questions/answer-claims.ts';
import { missingQuestions, type NewQuestions, newQuestions, unnoticedIn } from './record-questions.ts';
import { type ExpectedRow, expectationRow } from './tables/expectation-rows.ts';
import type { TableChapter } from './tables/expected-words.ts';
import type { ExpectationTable } from './tables/read-expectations.ts';
import { uncoveredBy } from './uncovered.ts';

/** A table that is to be written. */
export interface AnswerTable {
  readonly text: string;
  readonly rows: number;
  /** Rows that are new in a table that was there. */
  readonly added: number;
  /** What is another answer than before; empty for a new table. */
  readonly changes: readonly AnswerChange[];
  /** What a person should hear: columns that are not kept, mailboxes that are not asked about. */
  readonly remarks: readonly string[];
}

/** A row whose answer is another one now. */
export interface AnswerChange {
  readonly place: Place;
  readonly asked: string;
  readonly before: string;
  readonly now: string;
}

/** A table of the fewest questions that show what these rules say. */
export function newTable(inventory: Inventory, readings: Readings, chosen: SomeReadings): Result<AnswerTable> {
  const answerers = answerersFor(inventory, [], readings, chosen);
  const asked = newQuestions(inventory, answerers.access, readings, chosen);
  if (!asked.ok) return asked;
  const { chapter, questions } = asked.value;
  const columns = columnsFor(chapter, questions);
  const cells = questions.map((question) => columns.map((column) => cellOf(question, column.split('.'))));
  const claims = questions.map((question, index) => claimFor(chapter, askedBy(question, columns), index));
  const answers = answersTo(claims, inventory, answerers);
  if (!answers.ok) return answers;
  const answer = chapter === 'client-access-rules' ? 'action' : 'access';
  const depends = answers.value.map((each) => dependsCell(each.depends));
  const isOpen = depends.some((cell) => cell !== '');
  const rows = cells.map((row, index) => [
    ...row,
    answers.value[index]?.answer ?? '',
    ...(isOpen ? [depends[index] ?? ''] : []),
  ]);
  const text = printRows([...columns, answer, ...(isOpen ? [DEPENDS] : [])], rows, 'exact', '\n');
  return { ok: true, value: { text, rows: questions.length, added: 0, changes: [], remarks: remarksOn(asked.value) } };
}

function remarksOn(asked: NewQuestions): readonly string[] {
  if (asked.chapter === 'client-access-rules') return asked.remarks;
  const { nameless } = asked;
  return nameless.length === 0 ? [] : [`no name tells ${nameless.join(', ')} from other recipients: not asked about`];
}

/** The question as it will be read back: without a column for any attribute none is said to be blank. */
function askedBy(question: object, columns: readonly string[]): object {
  if (!('recipient' in question) || columns.some((column) => column.startsWith('recipient.'))) return question;
  const { recipient: _, ...rest } = question;
  return rest;
}

function claimFor(chapter: TableChapter, request: object, index: number): AnswerClaim {
  const row = expectationRow(chapter, placeIn(undefined, index + 2), { request, expected: 'not known' });
  if (!row.ok) throw new Error(`internal error: ${printPlace(row.place)}: ${row.problem.message}`);
  return claimOf(row, 'row');
}

/** The columns that any of the questions needs, in the order in which `decide` names them. */
function columnsFor(chapter: TableChapter, questions: readonly object[]): readonly string[] {
  const { required, optional } = requestColumns(chapter);
  const used = optional.filter((column) => questions.some((question) => hasField(question, column.split('.'))));
  return [...required, ...used];
}

/** An attribute that is blank has its column: it is said to be blank. */
function hasField(value: unknown, [name = '', ...rest]: readonly string[]): boolean {
  if (!isJsonObject(value) || value[name] === undefined) return false;
  return rest.length === 0 || hasField(value[name], rest);
}

function cellOf(value: unknown, [name, ...rest]: readonly string[]): string {
  if (name === undefined) return typeof value === 'string' ? value : '';
  return isJsonObject(value) ? cellOf(value[name], rest) : '';
}

/** The answer to each claim; refused where one cannot be asked. */
function answersTo(
  claims: readonly AnswerClaim[],
  inventory: Inventory,
  answerers: Answerers,
): Result<readonly ReasonedAnswer[]> {
  const answers: ReasonedAnswer[] = [];
  for (const { actual, place, because = '' } of checkAll(inventory, answerers, claims)) {
    if (actual === undefined) return unreadable(because, { place: `line ${place.line}` });
    answers.push(actual);
  }
  return { ok: true, value: answers };
}

/** The same table with the answers of today; `rows` are those of the table. */
export function renewedTable(
  table: ExpectationTable,
  rows: readonly ExpectedRow[],
  inventory: Inventory,
  readings: Readings,
  chosen: SomeReadings,
): Result<AnswerTable> {
  const claims = rows.map((row) => claimOf(row, 'row'));
  const answerers = answerersFor(inventory, claims, readings, chosen);
  const answers = answersTo(claims, inventory, answerers);
  if (!answers.ok) return answers;
  const { columns, dialect, lineEnd } = table;
  const more = addedRows(rows, inventory, answerers);
  const changes = changesOf(rows, answers.value, chosen);
  const changed = new Set(changes.map(({ place }) => place.line));
  const depends = answers.value.map((each) => dependsCell(each.depends));
  const names = namesOf(table, [...depends, ...more.rows.map(({ answer }) => dependsCell(answer.depends))]);
  const cells = table.rows.map(({ line, cells: old }, index) =>
    names.map((name) => {
      if (name === columns.expected && changed.has(line)) return answers.value[index]?.answer ?? '';
      return name === (columns.depends ?? DEPENDS) ? (depends[index] ?? '') : (old[name] ?? '');
    }),
  );
  const text = printRows(names, [...cells, ...more.rows.map((row) => addedCells(row, names, table))], dialect, lineEnd);
  const left = columns.derived.map((name) => `\`${name}\``).join(', ');
  const kept = left === '' ? [] : [`not kept: ${left}; they say how an earlier answer came about`];
  const remarks = [...kept, ...more.remarks, ...unnoticedIn(inventory, rows, readings, chosen)];
  return { ok: true, value: { text, rows: rows.length, added: more.rows.length, changes, remarks } };
}

interface AddedRow {
  readonly question: AccessQuestion;
  readonly answer: ReasonedAnswer;
}

/**
 * What the files hold by now and no row is about. A table without a row for any other mailbox was made by hand, and keeps to its
 * questions.
 */
function addedRows(
  rows: readonly ExpectedRow[],
  inventory: Inventory,
  answerers: Answerers,
): { readonly rows: readonly AddedRow[]; readonly remarks: readonly string[] } {
  const uncovered = uncoveredBy(rows, inventory, answerers.access);
  if (uncovered === undefined || (uncovered.apps.length === 0 && uncovered.mailboxes.length === 0))
    return { rows: [], remarks: [] };
  if (!rows.some(isAboutAnyOther)) return { rows: [], remarks: [`${inNoRow(uncovered)}; ${KEEPS}`] };
  const missing = missingQuestions(uncovered, inventory, answerers.access);
  if (!missing.ok) return { rows: [], remarks: [`${inNoRow(uncovered)}: ${missing.problem.message}`] };
  const claims = missing.value.map((question, index) => claimFor('application-access-policies', question, index));
  const answers = answersTo(claims, inventory, answerers);
  if (!answers.ok) return { rows: [], remarks: [`${inNoRow(uncovered)}: ${answers.problem.message}`] };
  const added = missing.value.flatMap((question, index) => {
    const answer = answers.value[index];
    return answer === undefined ? [] : [{ question, answer }];
  });
  return { rows: added, remarks: [] };
}

const KEEPS = 'a table without a row for `any other mailbox` keeps to its questions';

function inNoRow({ apps, mailboxes }: Uncovered): string {
  const counts = [
    apps.length === 0 ? '' : plural(apps.length, 'app'),
    mailboxes.length === 0 ? '' : plural(mailboxes.length, 'mailbox', 'mailboxes'),
  ];
  const verb = apps.length + mailboxes.length === 1 ? 'is' : 'are';
  return `${counts.filter((count) => count !== '').join(' and ')} of the files ${verb} in no row`;
}

function isAboutAnyOther({ question }: ExpectedRow): boolean {
  return 'mailbox' in question.when && fold(question.when.mailbox) === ANY_OTHER_NAME;
}

/** Under the columns of the table; notes are empty. */
function addedCells(
  { question, answer }: AddedRow,
  names: readonly string[],
  { columns, fields }: ExpectationTable,
): readonly string[] {
  const fieldOf = new Map(columns.request.map((name, index) => [name, fields[index]]));
  return names.map((name) => {
    if (name === columns.expected) return answer.answer;
    if (name === (columns.depends ?? DEPENDS)) return dependsCell(answer.depends);
    return cellOf(question, [fieldOf.get(name) ?? '']);
  });
}

const DEPENDS = 'depends';

/** The columns that are kept, and one for what answers depend on where any does. */
function namesOf({ names, columns }: ExpectationTable, depends: readonly string[]): readonly string[] {
  const kept = names.filter((name) => !columns.derived.includes(name));
  return columns.depends === undefined && depends.some((cell) => cell !== '') ? [...kept, DEPENDS] : kept;
}

function changesOf(
  rows: readonly ExpectedRow[],
  answers: readonly ReasonedAnswer[],
  chosen: SomeReadings,
): readonly AnswerChange[] {
  return rows.flatMap((row, index) => {
    const actual = answers[index];
    if (actual === undefined || outcomeOf(row, actual, chosen) === 'agrees') return [];
    const before = inWords(row.expected, row.under);
    return [{ place: row.place, asked: questionWords(row), before, now: inWords(actual.answer, actual.depends) }];
  });
}

function questionWords({ question }: ExpectedRow): string {
  if (question.chapter === 'application-access-policies')
    return `app ${question.when.appId}, mailbox ${question.when.mailbox}`;
  return connectionWords(question.when);
}

function inWords(
  answer: AnswerWord,
  others: readonly { readonly readings: object; readonly answer: AnswerWord }[],
): string {
  const other = dependsCell(others);
  return other === '' ? answer : `${answer} (${other})`;
}

/** As `decide` prints it, and as it is read back. */
function dependsCell(others: readonly { readonly readings: object; readonly answer: AnswerWord }[]): string {
  return others.map(({ readings, answer }) => `${printRegion({ ...readings })} → ${answer}`).join(' | ');
}

function printRows(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  dialect: CsvDialect,
  end: string,
): string {
  const lines = [printCsvHeader(columns, dialect), ...rows.map((row) => printCsvRow(row, dialect))];
  return lines.map((line) => `${line}${end}`).join('');
}
