/** Decisions written as they come: a table for eyes, CSV, or JSON lines. */

import type { Conclusion, KnownAnswer } from '../../analysis/answers/decider.ts';
import type { Chapter, When } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import { columnWidths, printRow } from '../../report/text/table.ts';
import { cite, statusOf } from '../../syntax/cite.ts';
import { printCsvHeader, printCsvRow } from '../../syntax/tables/csv.ts';
import { printable } from '../../syntax/terminal-text.ts';
import { dependsLines, otherAnswer } from './depends.ts';

/** The forms in which decisions are printed. */
export type OutputFormat = 'table' | 'csv' | 'spreadsheet' | 'jsonl';

/** A request as it stands in the input, and what was decided. */
export interface RequestDecision {
  readonly place: string;
  readonly when: When;
  readonly answer: KnownAnswer;
  readonly clause: string;
  /** Where other readings have another answer. */
  readonly depends?: Conclusion['depends'];
  readonly trace: readonly string[] | undefined;
  /** What to mind, for programs; a person reads it on standard error. */
  readonly notes?: readonly string[];
  /** What a table says below the row even when no steps are asked for: what became of each cmdlet. */
  readonly outcome?: readonly string[];
}

/** Turns decisions into text; `header` comes first. */
interface DecisionPrinter {
  readonly header: string;
  readonly print: (decision: RequestDecision) => string;
}

/** The columns of a chapter's answers, in the table and in CSV. */
const ANSWER_COLUMNS: Readonly<Record<Chapter, readonly string[]>> = {
  'client-access-rules': ['action', 'decidedBy'],
  'application-access-policies': ['access', 'decidedBy'],
  'test-client-access-rule': ['rules'],
  'rule-administration': ['steps', 'rules', 'decisions'],
  'policy-administration': ['steps', 'policies', 'decisions'],
  'recipient-filters': ['matches'],
  'ip-ranges': ['matches'],
  'username-patterns': ['matches'],
};

/** Where a table has fewer: the lists stand below the row. */
const BRIEF_COLUMNS: Readonly<Partial<Record<Chapter, readonly string[]>>> = {
  'rule-administration': ['steps'],
  'policy-administration': ['steps'],
};

const CONNECTION = ['protocol', 'authenticationType', 'clientIPAddress', 'username', 'middleTier'];
const REQUEST_COLUMNS: Readonly<Record<Chapter, readonly string[]>> = {
  'client-access-rules': CONNECTION,
  'test-client-access-rule': CONNECTION,
  'application-access-policies': ['appId', 'mailbox'],
  'rule-administration': ['cmdlets'],
  'policy-administration': ['cmdlets'],
  'recipient-filters': ['filter', 'recipient'],
  'ip-ranges': ['range', 'address'],
  'username-patterns': ['pattern', 'username'],
};

/** Widths of the table's columns as long as no decision is known. */
const TYPICAL: Readonly<Record<string, number>> = {
  protocol: 21,
  authenticationType: 30,
  clientIPAddress: 16,
  username: 24,
  middleTier: 10,
  appId: 36,
  mailbox: 28,
  range: 30,
  address: 24,
  pattern: 24,
  filter: 40,
  recipient: 40,
  cmdlets: 24,
  action: 11,
  access: 9,
  matches: 22,
  decidedBy: 28,
  steps: 24,
  rules: 28,
};

/** Decisions by which the widths of the table's columns are found. */
const SAMPLE = 200;
/** Longer values push the rest of their line to the right. */
const WIDEST = 80;

/** Prints as decisions come; a table holds the first of them back until its widths are known. */
export function decisionWriter(
  chapter: Chapter,
  format: OutputFormat,
  traced: boolean,
): { readonly take: (decision: RequestDecision) => string; readonly end: () => string } {
  let printer: DecisionPrinter | undefined;
  let held: readonly RequestDecision[] = [];
  const begin = (): string => {
    const started = decisionPrinter(chapter, format, traced, held);
    printer = started;
    return started.header + held.map(started.print).join('');
  };
  return {
    take(decision) {
      if (printer !== undefined) return printer.print(decision);
      held = [...held, decision];
      return format === 'table' && held.length < SAMPLE ? '' : begin();
    },
    end: () => (printer === undefined ? begin() : ''),
  };
}

/** Columns of a table are as wide as the sample needs, or as is typical when there is none. */
export function decisionPrinter(
  chapter: Chapter,
  format: OutputFormat,
  traced: boolean,
  sample: readonly RequestDecision[] = [],
): DecisionPrinter {
  switch (format) {
    case 'jsonl':
      return { header: '', print: (decision) => `${JSON.stringify(wholeOf(decision))}\n` };
    case 'csv':
    case 'spreadsheet': {
      const dialect = format === 'csv' ? 'exact' : 'spreadsheet';
      const columns = [...REQUEST_COLUMNS[chapter], ...ANSWER_COLUMNS[chapter], 'clause', 'status', 'depends'];
      const all = traced ? [...columns, 'trace'] : columns;
      return {
        header: `${printCsvHeader(all, dialect)}\n`,
        print: (decision) =>
          `${printCsvRow(
            all.map((column) => exact(column, decision)),
            dialect,
          )}\n`,
      };
    }
    case 'table': {
      const columns = [...REQUEST_COLUMNS[chapter], ...(BRIEF_COLUMNS[chapter] ?? ANSWER_COLUMNS[chapter]), 'clause'];
      const rows = sample.map((decision) => columns.map((column) => brief(column, decision)));
      const widths = widthsOf(columns, rows);
      return {
        header: `${printRow(columns, widths)}\n`,
        print: (decision) => {
          const row = printRow(
            columns.map((column) => brief(column, decision)),
            widths,
          );
          return `${row}\n${below(decision)
            .map((line) => `    ${printable(line)}\n`)
            .join('')}`;
        },
      };
    }
  }
}

/** All that a program may want, the status beside the clause; no empty lists. */
function wholeOf({ when, answer, clause, depends = [], notes = [], trace }: RequestDecision): object {
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
  const status = statusOf(clause);
  return defined({ when, answer, clause, status, depends: some(depends), notes: some(notes), trace });
}

/** What stands under a row: the steps, or at least why something was refused or is not known; and on which readings it hangs. */
function below(decision: RequestDecision): readonly string[] {
  const { answer, trace, outcome = [], depends: boxes = [] } = decision;
  if (trace !== undefined) return trace;
  const depends = dependsLines({ answer, depends: boxes });
  if ('because' in answer) return [`not known: ${answer.because}`, ...depends];
  const message = 'refused' in answer ? answer.message : undefined;
  return [...(message === undefined ? outcome : [`refused: ${message}`]), ...depends];
}

/** A cell for machines: texts as they are, anything else as JSON. */
function exact(column: string, decision: RequestDecision): string {
  const { when, answer, clause, trace } = decision;
  if (column === 'clause') return clause;
  if (column === 'status') return statusOf(clause) ?? '';
  if (column === 'trace') return (trace ?? []).join(' | ');
  if (column === 'depends') return (decision.depends ?? []).map((box) => otherAnswer(box, answer)).join(' | ');
  if ('because' in answer && column === 'access') return `not known: ${answer.because}`;
  if ('refused' in answer && !(column in when)) {
    const why = answer.message === undefined ? '' : `: ${answer.message}`;
    return column === 'decidedBy' ? '' : `refused: ${answer.refused}${why}`;
  }
  const value = fieldOf(column, decision);
  if (!Array.isArray(value)) return item(value ?? '');
  const isPlain = value.every((each) => typeof each === 'string' && !each.includes(';'));
  return isPlain ? value.join('; ') : JSON.stringify(value);
}

/** A cell for eyes: on one line, and of a structure only what one looks for. */
function brief(column: string, decision: RequestDecision): string {
  const { answer, when } = decision;
  if (column === 'clause') return cite(decision.clause);
  if ('refused' in answer && !(column in when)) return column === 'decidedBy' ? '' : `refused: ${answer.refused}`;
  const value = fieldOf(column, decision) ?? '';
  return printable(Array.isArray(value) ? value.map(briefItem).join('; ') : item(value));
}

function briefItem(value: unknown): string {
  if (typeof value !== 'object' || value === null) return item(value);
  if ('cmdlet' in value) return item(value.cmdlet);
  return 'refused' in value ? `refused: ${value.refused}` : 'ok';
}

function fieldOf(column: string, { when, answer }: RequestDecision): unknown {
  const fields: Readonly<Record<string, unknown>> = { ...when, ...answer };
  return fields[column];
}

function item(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** As wide as the sample needs, or as is typical without one. */
function widthsOf(columns: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  return columnWidths([columns, ...rows]).map((width, index) =>
    rows.length > 0 ? Math.min(width, WIDEST) : Math.max(width, TYPICAL[columns[index] ?? ''] ?? 0),
  );
}
