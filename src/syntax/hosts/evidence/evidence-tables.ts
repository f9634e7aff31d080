/** Tables in which people write down what they saw, or what they expect: mailbox, app, result. */
import type { Call, ExportedObject, Place } from '../../../model/inventory/call.ts';
import { type AccessResult, resultOfText, resultsIn } from '../../cmdlets/result-words.ts';
import type { HostNote } from '../passage.ts';
import { expectedColumn, type TextTable, tablesIn } from './tables.ts';

/** What the tables of a text show and expect. */
export interface TableEvidence {
  readonly objects: readonly ExportedObject[];
  /** What a table expects of tests that nobody wrote down as commands. */
  readonly calls: readonly Call[];
  readonly notes: readonly HostNote[];
}

interface Columns {
  readonly mailbox: number;
  readonly app: number;
  readonly result: number;
  readonly expected: number;
}

const MAILBOX =
  /mailbox|\buser|address|identity|recipient|postfach|benutzer|bo[i\u00ee]te|e-?mail|buz[o\u00f3]n|postvak|account/i;
const APP = /\bapp|client|anwendung|toepassing/i;
const RESULT =
  /result|access|outcome|actual|\bgot\b|seen|\bsaw\b|answer|status|ergebnis|r\u00e9sultat|uitkomst|returned/i;

function columnsOf({ header }: TextTable): Columns {
  const expected = expectedColumn(header) ?? -1;
  const find = (pattern: RegExp, but: readonly number[]) =>
    header.findIndex((name, index) => index !== expected && !but.includes(index) && pattern.test(name));
  const app = find(APP, []);
  const mailbox = find(MAILBOX, [app]);
  return { mailbox, app, expected, result: find(RESULT, [app, mailbox]) };
}

/** A cell without what makes it bold, code or a link. */
function plain(cell: string | undefined): string {
  return (cell ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>|[*`]+/gi, '')
    .trim();
}

type EvidenceRow = TextTable['rows'][number];

function properties({ cells }: EvidenceRow, { mailbox, app }: Columns): Readonly<Record<string, string>> {
  const named: [string, string][] = [['Mailbox', plain(cells[mailbox])]];
  if (app >= 0) named.push(['AppId', plain(cells[app])]);
  return Object.fromEntries(named);
}

function objectOf(
  row: EvidenceRow,
  columns: Columns,
  result: AccessResult,
  placeAt: (offset: number) => Place,
): ExportedObject {
  const cell = plain(row.cells[columns.result]);
  const word = resultsIn(cell).find((each) => each.result === result && !each.isNegated)?.word;
  const object: ExportedObject = {
    type: 'AccessCheck',
    place: { ...placeAt(row.offset), column: 1 },
    properties: { ...properties(row, columns), AccessCheckResult: result },
  };
  const printed =
    word === undefined || word === result ? object : { ...object, asPrinted: { AccessCheckResult: word } };
  return columns.app < 0 ? { ...printed, maybe: true } : printed;
}

/** How a call comes about that stands in no text: a row of a table says what it must answer. */
export const EXPECTATION_TABLE = 'a table of what is expected';

function expectedCall(
  row: EvidenceRow,
  columns: Columns,
  expect: AccessResult,
  placeAt: (offset: number) => Place,
): Call {
  const { Mailbox, AppId } = properties(row, columns);
  const named: [string, string][] = [['Identity', Mailbox ?? '']];
  if (AppId !== undefined) named.push(['AppId', AppId]);
  return {
    cmdlet: 'Test-ApplicationAccessPolicy',
    parameters: Object.fromEntries(named),
    place: { ...placeAt(row.offset), column: 1 },
    via: EXPECTATION_TABLE,
    expect,
  };
}

/** Whether rows are about tests that stand in them as commands: those have their expectations elsewhere. */
function namesTest({ cells }: EvidenceRow): boolean {
  return cells.some((cell) => /Test-[A-Za-z]/.test(cell));
}

function answerIn(row: EvidenceRow, column: number): AccessResult | 'two' | undefined {
  return column < 0 ? undefined : resultOfText(plain(row.cells[column]));
}

/** The results and expectations in a text's tables. */
export function evidenceIn(text: string, placeAt: (offset: number) => Place): TableEvidence {
  const objects: ExportedObject[] = [];
  const calls: Call[] = [];
  const notes: HostNote[] = [];
  for (const table of tablesIn(text)) {
    const columns = columnsOf(table);
    const rows = table.rows.filter((row) => !namesTest(row));
    const seen = rows.some((row) => answerIn(row, columns.result) !== undefined);
    if (columns.mailbox < 0 || !(seen || rows.some((row) => answerIn(row, columns.expected) !== undefined))) continue;
    for (const row of rows) {
      const [result, expected] = [answerIn(row, columns.result), answerIn(row, columns.expected)];
      if (result !== undefined && result !== 'two') objects.push(objectOf(row, columns, result, placeAt));
      else if (seen) notes.push(noResult(row, columns));
      const isTest = expected !== undefined && expected !== 'two' && columns.app >= 0;
      if (isTest) calls.push(expectedCall(row, columns, expected, placeAt));
      if (expected === undefined && resultsIn(plain(row.cells[columns.expected])).length > 0)
        notes.push(noAnswer(row, columns));
    }
  }
  return { objects, calls, notes };
}

function noResult(row: EvidenceRow, { result }: Columns): HostNote {
  return { kind: 'remark', offset: row.offset, text: plain(row.cells[result]), why: 'no result of a test' };
}

function noAnswer(row: EvidenceRow, { expected }: Columns): HostNote {
  const why = 'it denies, conditions or doubts an answer, so it is taken for none';
  return { kind: 'remark', offset: row.offset, text: plain(row.cells[expected]), why };
}
