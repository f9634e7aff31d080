/** Which columns of a table, or fields of JSON, ask a question, and which say what must come out or what came out. */

import { defined } from '../../../model/defined.ts';
import type { Result } from '../../../model/problem.ts';
import { objectTypeOf } from '../../../syntax/exports/object-types.ts';
import { propertyNamed } from '../../../syntax/exports/properties.ts';
import { fold } from '../../../syntax/fold.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { unreadable } from '../../../syntax/unreadable.ts';
import type { TableChapter } from './expected-words.ts';

/** What a column is for. `request` is also what is no column of ours: the header is refused for it. */
type ColumnRole = 'request' | 'expected' | 'time' | 'via' | 'depends' | 'derived' | 'note';

/** The columns of a table of expectations, by their names as written. */
export interface ExpectationColumns {
  readonly chapter: TableChapter;
  /** Columns of the question, and those that are none of ours. */
  readonly request: readonly string[];
  readonly expected: string;
  /** By its name, that column says what was seen live, and not what must come out. */
  readonly isObserved?: true;
  readonly time?: string;
  readonly via?: string;
  readonly depends?: string;
  /** Columns that say how an earlier answer came about. */
  readonly derived: readonly string[];
}

/** What a question of the chapter cannot be without. */
const REQUIRED: Readonly<Record<TableChapter, readonly string[]>> = {
  'application-access-policies': ['appId', 'mailbox'],
  'client-access-rules': ['protocol', 'authenticationType', 'clientIPAddress', 'username'],
};
const CHAPTERS: readonly TableChapter[] = ['application-access-policies', 'client-access-rules'];

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries({
    expected: 'access action expected expect answer result outcome observed seen status httpstatus statuscode',
    time: 'time when at timestamp',
    via: 'via interface api',
    depends: 'depends',
    derived: 'decidedby clause trace',
    note: 'note notes comment comments remark remarks description why reason because id place displayname address',
  } satisfies Readonly<Record<Exclude<ColumnRole, 'request'>, string>>).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role as ColumnRole] as const),
  ),
);

/** Columns that no row of such a table has by chance: of them alone it is known what it is meant for. */
const TELLING = new Set(['access', 'action', 'expected', 'expect', 'answer', 'observed', 'seen']);

/** What `verify --format csv` prints beside the question and what must come out; the rest of it is known by name. */
const OF_VERIFY = new Set('file line kind asked asprinted outcome actual depends because causes status'.split(' '));

/**
 * The columns, or why the table cannot be read as what it seems to be; undefined where it is no table of expectations. Objects of
 * ours are none: what Test-ApplicationAccessPolicy printed is a recorded result.
 */
export function expectationColumns(names: readonly string[]): Result<ExpectationColumns> | undefined {
  const folded = names.map(plainName);
  const whole = CHAPTERS.find((each) => REQUIRED[each].every((field) => folded.includes(fold(field))));
  const isObject = objectTypeOf(names.map((name) => propertyNamed(name).name)) !== undefined;
  const chapter = whole ?? (isObject ? undefined : CHAPTERS.find((each) => isNearly(each, names)));
  if (chapter === undefined) return isObject || names.some(isProse) ? undefined : lacking(folded);
  const roles = folded.map((name) => roleOf(name, chapter, folded));
  const those = (role: ColumnRole): readonly string[] => names.filter((_, index) => roles[index] === role);
  const [expected, other] = those('expected');
  if (expected === undefined) return isObject ? undefined : refuse('no column says what must come out', ADD[chapter]);
  if (other !== undefined)
    return refuse(`two columns say what must come out: ${quote(expected)} and ${quote(other)}`, 'leave one out');
  const [[time], [via], [depends]] = [those('time'), those('via'), those('depends')];
  const isObserved = /^(?:observed|seen)$/.test(plainName(expected)) ? (true as const) : undefined;
  const more = defined({ isObserved, time, via, depends });
  return { ok: true, value: { chapter, expected, request: those('request'), derived: those('derived'), ...more } };
}

/** The beginning of a sentence with commas, and no name of a column. */
function isProse(name: string): boolean {
  return name.trim().split(/\s+/).length > 3;
}

/** A table with an answer and a part of a question: refused by name, so that it is not passed over. */
function lacking(folded: readonly string[]): Result<never> | undefined {
  if (!folded.some((name) => TELLING.has(name))) return undefined;
  const chapter = CHAPTERS.find((each) => REQUIRED[each].some((field) => folded.includes(fold(field))));
  if (chapter === undefined) return undefined;
  const missing = REQUIRED[chapter].filter((field) => !folded.includes(fold(field))).map(quote);
  const [only] = missing;
  const message = missing.length === 1 ? `column ${only} is missing` : `columns ${missing.join(', ')} are missing`;
  return refuse(message, `a question has the columns ${REQUIRED[chapter].join(', ')}`);
}

const ADD: Readonly<Record<TableChapter, string>> = {
  'application-access-policies': 'add a column `access` with Granted or Denied',
  'client-access-rules': 'add a column `action` with AllowAccess or DenyAccess',
};

function refuse(message: string, hint: string): Result<never> {
  return unreadable(message, { place: 'line 1', hint });
}

/** A name without case, blanks and dashes: `App ID` is `appId`. */
export function plainName(name: string): string {
  return fold(name.trim().replace(/[\s_-]/g, ''));
}

/** `protocol` asks about a connection, or says over what an app came; `status` beside a clause is that of the clause. */
function roleOf(name: string, chapter: TableChapter, all: readonly string[]): ColumnRole {
  if (name === 'protocol') return chapter === 'application-access-policies' ? 'via' : 'request';
  if (name === 'status' && all.includes('clause')) return 'derived';
  if (OF_VERIFY.has(name) && all.includes('outcome') && all.includes('actual')) return 'derived';
  return ROLES.get(name) ?? 'request';
}

/** Each column that such a question cannot be without is there, perhaps misspelt, and so is an answer. */
function isNearly(chapter: TableChapter, names: readonly string[]): boolean {
  const free = names.filter((name) => ROLES.get(plainName(name)) === undefined);
  return (
    names.some((name) => ROLES.get(plainName(name)) === 'expected') &&
    REQUIRED[chapter].every((field) => nearest(field, free, 2) !== undefined)
  );
}
