/** Rows that say what must come out, or what came out: a question, its answer, and where it stands. */

import { defined } from '../../../model/defined.ts';
import type { AccessQuestion, AnswerWord, Connection } from '../../../model/generated/wire.generated.ts';
import type { Place } from '../../../model/inventory/call.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import type { Region } from '../../../model/readings.ts';
import { fold } from '../../../syntax/fold.ts';
import { isJsonObject, type JsonObject } from '../../../syntax/json/json.ts';
import { parseRegion } from '../../../syntax/readings/readings.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { unreadable } from '../../../syntax/unreadable.ts';
import { readWhen } from '../../../syntax/wire.ts';
import { whyNoTime } from '../times.ts';
import { expectedAnswer, type TableChapter } from './expected-words.ts';

/** A question of a table. */
export type TableQuestion =
  | { readonly chapter: 'application-access-policies'; readonly when: AccessQuestion }
  | { readonly chapter: 'client-access-rules'; readonly when: Connection };

/** What must come out under other readings than the defaults. */
export interface OtherExpectation {
  readonly readings: Region;
  readonly answer: AnswerWord;
}

/** A row, or why it is none. */
export type ExpectationRow =
  | (ExpectedRow & { readonly ok: true })
  | { readonly ok: false; readonly place: Place; readonly problem: Problem };

/** A row that can be compared. */
export interface ExpectedRow {
  readonly place: Place;
  readonly question: TableQuestion;
  readonly expected: AnswerWord;
  /** Where the row says that it depends. */
  readonly under: readonly OtherExpectation[];
  /** The word of the row, where it is another. */
  readonly asPrinted?: string;
  /** The word is a status of HTTP. */
  readonly isStatus?: true;
  /** It says what was seen live, whatever it was given as. */
  readonly isObserved?: true;
  /** The row says nothing of the attributes of the mailbox, not even that they are blank. */
  readonly leavesAttributes?: true;
  /** When it was seen. */
  readonly time?: string;
  /** Over what the app came, such as EWS or Graph. */
  readonly via?: string;
}

/** What a row says, as texts. */
export interface RowTexts {
  /** The question as JSON; the schema judges it. */
  readonly request: unknown;
  readonly expected: string;
  readonly isObserved?: true;
  readonly time?: string | undefined;
  readonly via?: string | undefined;
  readonly depends?: string | undefined;
}

/** The row of these texts. */
export function expectationRow(chapter: TableChapter, place: Place, texts: RowTexts): ExpectationRow {
  const bad = (problem: Problem): ExpectationRow => ({ ok: false, place, problem });
  const leavesAttributes = chapter === 'client-access-rules' && isWithout(texts.request, 'recipient');
  const question = readQuestion(chapter, leavesAttributes ? { ...texts.request, recipient: {} } : texts.request);
  if (!question.ok) return bad(question.problem);
  const expected = expectedAnswer(chapter, texts.expected);
  if (expected === undefined) return bad(noAnswer(chapter, texts.expected));
  const { time = '', via = '', depends = '' } = texts;
  const wrong = time.trim() === '' ? undefined : whyNoTime(time);
  if (wrong !== undefined) return bad(problemOf(wrong, 'write 2026-11-03T09:15, or 09:15'));
  const under = readDepends(depends);
  if (!under.ok) return bad(under.problem);
  const { answer, isStatus } = expected;
  const asPrinted = texts.expected.trim() === answer ? undefined : texts.expected.trim();
  const more = defined({
    asPrinted,
    isStatus: isStatus ? (true as const) : undefined,
    isObserved: texts.isObserved,
    leavesAttributes: leavesAttributes ? (true as const) : undefined,
    time: time.trim() === '' ? undefined : time.trim(),
    via: via.trim() === '' ? undefined : via.trim(),
  });
  return { ok: true, place, question: question.value, expected: answer, under: under.value, ...more };
}

function isWithout(request: unknown, field: string): request is JsonObject {
  return isJsonObject(request) && request[field] === undefined;
}

function readQuestion(chapter: TableChapter, request: unknown): Result<TableQuestion> {
  const empty = isJsonObject(request) ? Object.keys(request).find((field) => request[field] === '') : undefined;
  if (empty !== undefined) return unreadable(`\`${empty}\` is empty`);
  const when = readWhen(chapter, request);
  if (!when.ok) {
    const { place = '', message, hint } = when.problem;
    return unreadable(`${place === '' ? '' : `${place.slice(1)}: `}${message}`, { hint });
  }
  if (chapter === 'client-access-rules' && 'clientIPAddress' in when.value)
    return { ok: true, value: { chapter, when: when.value } };
  if (chapter === 'application-access-policies' && 'appId' in when.value)
    return { ok: true, value: { chapter, when: when.value } };
  return unreadable(`it is no question of ${chapter}`);
}

function noAnswer(chapter: TableChapter, text: string): Problem {
  const words = chapter === 'client-access-rules' ? 'AllowAccess or DenyAccess' : 'Granted or Denied';
  if (text.trim() === '') return problemOf('what must come out is empty', `write ${words}`);
  if (fold(text.trim()) === 'no permission')
    return problemOf('`no permission` is no answer of the policies: `matrix` did not ask them', 'leave the row out');
  const hint = /^\s*(?:HTTP\S*\s*)?\d{3}\b/i.test(text)
    ? 'of the statuses only 200 to 209 and 403 say something of access'
    : `write ${words}`;
  return problemOf(`${quote(text)} says neither ${words.replace(' or ', ' nor ')}`, hint);
}

function problemOf(message: string, hint: string): Problem {
  return { code: 'unreadable', message, hint };
}

/** `nested-groups=direct → Denied | …`, as `decide` prints it; grounds alone say nothing of the answer. */
function readDepends(text: string): Result<readonly OtherExpectation[]> {
  const others: OtherExpectation[] = [];
  for (const part of text.split(' | ').filter((each) => each.trim() !== '')) {
    const [left = '', right, ...more] = part.split(' → ');
    const region = parseRegion(left);
    if (!region.ok) return region;
    if (right === undefined || more.length > 0)
      return unreadable(`depends: ${quote(part)} is not \`axis=reading → answer\``);
    const answer = ANSWERS.find((each) => each === right.split(', because ')[0]?.trim()); // as `matrix` prints it
    if (answer !== undefined) others.push({ readings: region.value, answer });
    else if (!right.startsWith('decidedBy ')) return unreadable(`depends: ${quote(right)} is no answer`);
  }
  return { ok: true, value: others };
}

const ANSWERS: readonly AnswerWord[] = ['Granted', 'Denied', 'AllowAccess', 'DenyAccess', 'not known'];
