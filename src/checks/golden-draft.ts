/** Drafts of golden cases: hand-written questions whose answers the reference fills in. */
import type { ClauseId } from '../model/clauses.generated.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Result } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Box, GoldenCase, GoldenFile } from '../model/wire.generated.ts';
import { expectationOf, reasonIn } from '../reference/expectation.ts';
import { canonicalJson } from '../syntax/json.ts';
import { unsettled } from '../syntax/unsettled/unsettled.ts';
import { read, readQuestion } from '../syntax/wire.ts';

/** A case as an author writes it: the answer may be missing. */
type Draft = Omit<GoldenCase, 'then' | 'depends'> & Partial<Pick<GoldenCase, 'then' | 'depends'>>;

export interface Filled {
  readonly file: GoldenFile;
  /** Cases whose written answer is not the reference's; they are left as they are. */
  readonly disputed: readonly string[];
}

/** Reads a golden file in which answers may be missing; all else is as the schema of golden files says. */
export function readDraft(value: unknown): Result<GoldenFile> {
  const whole = read('GoldenFile', answered(value));
  return whole.ok ? { ok: true, value: value as GoldenFile } : whole;
}

/** Some answer where one is missing, so that the schema of whole files fits. */
function answered(value: unknown): unknown {
  if (!isObject(value) || !('cases' in value) || !Array.isArray(value.cases)) return value;
  const cases = value.cases.map((each: unknown) =>
    !isObject(each) || 'then' in each || 'depends' in each ? each : { ...each, then: { refused: 'invalid-value' } },
  );
  return { ...value, cases };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fills in what is missing. Throws an Error that names the case when its question is invalid. */
export function fillGolden(file: GoldenFile): Filled {
  const disputed: string[] = [];
  const cases = file.cases.map((draft) => {
    const filled = fillCase(file, draft);
    const written = draft.then ?? draft.depends;
    if (written === undefined) return filled;
    if (canonicalJson(inOrder(written)) !== canonicalJson(inOrder(filled.then ?? filled.depends)))
      disputed.push(draft.id);
    const { reason: _, unsettled: __, ...rest } = draft;
    const { reason, unsettled: kinds } = filled;
    return tidy({
      ...rest,
      ...(reason === undefined ? {} : { reason }),
      ...(kinds === undefined ? {} : { unsettled: kinds }),
    });
  });
  return { file: { ...head(file), cases }, disputed };
}

/** Boxes and their readings without the order in which they stand. */
function inOrder(expected: unknown): unknown {
  if (!Array.isArray(expected)) return expected;
  const boxes: readonly Box[] = expected;
  return boxes
    .map(({ readings, then }) => {
      const sorted = Object.entries(readings).map(([axis, values]) => [axis, [...values].sort()]);
      return canonicalJson({ readings: Object.fromEntries(sorted), then });
    })
    .sort();
}

function fillCase(file: GoldenFile, draft: Draft): GoldenCase {
  const question = readQuestion(file.chapter, draft.given ?? file.given, draft.when);
  if (!question.ok)
    throw new Error(`case \`${draft.id}\`: ${question.problem.place ?? ''} ${question.problem.message}`);
  const { then: _, depends: __, reason: ___, unsettled: ____, ...rest } = draft;
  return tidy({ ...rest, ...expected(question.value, expectationOf(question.value)), ...kindsOf(question.value) });
}

/** The kinds of unsettled text, as the case says them. */
function kindsOf(question: Question): Pick<GoldenCase, 'unsettled'> {
  const kinds = unsettled(question)?.kinds;
  return kinds === undefined ? {} : { unsettled: [...kinds] };
}

/** A question as a case for a golden file; its author has yet to say what it hunts. */
export function toCase(question: Question, clauses: readonly ClauseId[], expectation: Expectation): GoldenCase {
  const { given, when } = question;
  return tidy({
    id: 'a-name-for-it',
    clauses: [...clauses],
    origin: 'constructed',
    given: { ...given },
    when: { ...when },
    ...expected(question, expectation),
    ...kindsOf(question),
  });
}

/** The answers, and why it is refused. */
function expected(question: Question, expectation: Expectation): Pick<Draft, 'then' | 'depends' | 'reason'> {
  const reason = reasonIn(question, expectation);
  return { ...answersOf(expectation), ...(reason === undefined ? {} : { reason }) };
}

function answersOf([first, ...more]: Expectation): Pick<Draft, 'then' | 'depends'> {
  if (more.length === 0) return { then: { ...first?.then } };
  const boxes = first === undefined ? more : [first, ...more];
  return { depends: boxes.map((box) => ({ readings: { ...box.readings }, then: { ...box.then } })) };
}

/** Fields in the order in which they are read. */
function tidy(draft: Draft): GoldenCase {
  const { id, clauses, hunts, origin, given, when, then, depends, reason, unsettled } = draft;
  const fields = { id, clauses, hunts, origin, given, when, then, depends, reason, unsettled };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as GoldenCase;
}

function head(file: GoldenFile): Omit<GoldenFile, 'cases'> {
  const { $schema, chapter, about, given } = file;
  const fields = { $schema, chapter, about, given };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as GoldenFile;
}
