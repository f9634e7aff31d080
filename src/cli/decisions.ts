/** Decisions written as they come: a table for eyes, CSV, or JSON lines. */
import type { Answer } from '../model/answer.ts';
import type { Chapter, When } from '../model/chapters.ts';
import { printCsvRow } from '../syntax/csv.ts';

export type OutputFormat = 'table' | 'csv' | 'jsonl';

export interface Decision {
  readonly place: string;
  readonly when: When;
  readonly answer: Answer;
  readonly clause: string;
  readonly trace: readonly string[] | undefined;
}

/** Turns decisions into text; `header` comes first, `end` last. */
export interface DecisionPrinter {
  readonly header: string;
  readonly print: (decision: Decision) => string;
}

const ANSWER_COLUMNS: Readonly<Record<Chapter, readonly string[]>> = {
  'client-access-rules': ['action', 'decidedBy'],
  'application-access-policies': ['access', 'decidedBy'],
  'test-client-access-rule': ['rules'],
  'rule-administration': ['steps', 'rules'],
  'policy-administration': ['steps', 'policies'],
  'recipient-filters': ['matches'],
  'ip-ranges': ['matches'],
  'username-patterns': ['matches'],
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

/** Widths of the table's columns; longer values push the rest of their line to the right. */
const WIDTHS: Readonly<Record<string, number>> = {
  protocol: 21,
  authenticationType: 30,
  clientIPAddress: 16,
  username: 24,
  middleTier: 10,
  appId: 36,
  mailbox: 28,
  range: 30,
  address: 24,
  action: 11,
  access: 7,
  matches: 13,
  decidedBy: 28,
};

export function decisionPrinter(chapter: Chapter, format: OutputFormat, traced: boolean): DecisionPrinter {
  const columns = [...REQUEST_COLUMNS[chapter], ...ANSWER_COLUMNS[chapter], 'clause'];
  switch (format) {
    case 'jsonl':
      return { header: '', print: ({ place: _, ...rest }) => `${JSON.stringify(rest)}\n` };
    case 'csv': {
      const all = traced ? [...columns, 'trace'] : columns;
      return {
        header: `${printCsvRow(all)}\n`,
        print: (decision) => `${printCsvRow(all.map((column) => cell(column, decision)))}\n`,
      };
    }
    case 'table':
      return {
        header: `${pad(columns, columns)}\n`,
        print: (decision) => {
          const steps = (decision.trace ?? []).map((step) => `    ${step}\n`).join('');
          return `${pad(
            columns,
            columns.map((column) => cell(column, decision)),
          )}\n${steps}`;
        },
      };
  }
}

function cell(column: string, { when, answer, clause, trace }: Decision): string {
  if (column === 'clause') return clause;
  if (column === 'trace') return (trace ?? []).join(' | ');
  const fields: Readonly<Record<string, unknown>> = { ...when, ...answer };
  if ('refused' in answer && !(column in when)) return column === 'decidedBy' ? '' : `refused: ${answer.refused}`;
  const value = fields[column];
  return Array.isArray(value) ? value.map(item).join('; ') : item(value ?? '');
}

function item(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function pad(columns: readonly string[], cells: readonly string[]): string {
  return cells
    .map((text, index) => text.padEnd(WIDTHS[columns[index] ?? ''] ?? 0))
    .join('  ')
    .trimEnd();
}
