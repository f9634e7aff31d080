/** Requests as table rows: one column for each field, dots for fields within fields. */

import type { Chapter } from '../../model/chapters.ts';
import { schemas } from '../../model/generated/schemas.generated.ts';
import type { Result } from '../../model/problem.ts';
import { suggest } from '../nearest.ts';
import { quote } from '../terminal-text.ts';
import { unreadable } from '../unreadable.ts';

const ATTRIBUTES: readonly string[] = Object.keys(schemas.$defs.Recipient.properties);

/** The columns of requests. */
export interface RequestColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The columns that each chapter's requests may have; the required ones first. */
const COLUMNS: Readonly<Partial<Record<Chapter, RequestColumns>>> = {
  'client-access-rules': connectionColumns(),
  'test-client-access-rule': connectionColumns(),
  'application-access-policies': { required: ['appId', 'mailbox'], optional: [] },
  'ip-ranges': { required: ['range', 'address'], optional: [] },
  'username-patterns': { required: ['pattern', 'username'], optional: [] },
  'recipient-filters': { required: ['filter'], optional: ATTRIBUTES.map((name) => `recipient.${name}`) },
};

/** Columns that say what came out or must come out: of `decide`, and of tables for `verify`. They ask nothing. */
const ANSWERS: readonly string[] = [
  'access',
  'action',
  'expected',
  'decidedBy',
  'clause',
  'status',
  'depends',
  'trace',
];

/** The columns of a chapter's requests; none of one that has no table form. */
export function requestColumns(chapter: Chapter): RequestColumns {
  return COLUMNS[chapter] ?? { required: [], optional: [] };
}

function connectionColumns(): RequestColumns {
  const recipient = (prefix: string): readonly string[] => ATTRIBUTES.map((name) => `${prefix}recipient.${name}`);
  return {
    required: ['protocol', 'authenticationType', 'clientIPAddress', 'username'],
    optional: ['middleTier', ...recipient(''), 'caller.username', ...recipient('caller.')],
  };
}

/**
 * The field that each column of a header stands for, empty for a column of answers; case does not count. Refused: unknown and
 * missing columns.
 */
export function readHeader(chapter: Chapter, columns: readonly string[]): Result<readonly string[]> {
  const known = COLUMNS[chapter];
  if (known === undefined) return refuse(`${chapter} has no table form; use JSON lines`);
  const fields = [...known.required, ...known.optional];
  const read: string[] = [];
  for (const column of columns) {
    const isNamed = (name: string): boolean => name.toLowerCase() === column.trim().toLowerCase();
    const field = fields.find(isNamed) ?? (ANSWERS.some(isNamed) ? '' : undefined);
    if (field === undefined) return refuse(`column ${quote(column)} is no field of a request`, suggest(column, fields));
    if (field !== '' && read.includes(field)) return refuse(`column ${quote(column)} stands twice`);
    read.push(field);
  }
  const missing = known.required.find((field) => !read.includes(field));
  return missing === undefined ? { ok: true, value: read } : refuse(`column \`${missing}\` is missing`);
}

/** A row as a request; empty cells are absent fields. The schema judges it afterwards. */
export function readRequestRow(chapter: Chapter, fields: readonly string[], cells: readonly string[]): unknown {
  const request: Record<string, unknown> = needsRecipient(chapter) ? { recipient: {} } : {};
  for (const [index, field] of fields.entries()) {
    const cell = cells[index] ?? '';
    if (field === '') continue;
    if (cell === '' && field.includes('.')) continue;
    if (cell === '' && field === 'middleTier') continue;
    assign(request, field.split('.'), cell);
  }
  return request;
}

function needsRecipient(chapter: Chapter): boolean {
  return chapter === 'client-access-rules' || chapter === 'test-client-access-rule' || chapter === 'recipient-filters';
}

function assign(target: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner: Record<string, unknown> = name === 'caller' ? { recipient: {} } : {};
  const next = (target[name] ?? inner) as Record<string, unknown>;
  target[name] = next;
  assign(next, rest, value);
}

function refuse(message: string, hint?: string): Result<never> {
  return unreadable(message, { place: 'line 1', hint });
}
