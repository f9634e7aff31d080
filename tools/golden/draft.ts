/** Drafts of golden cases: hand-written questions whose answers the reference fills in. */

import type { Box, GoldenCase, GoldenFile } from '../../src/model/generated/wire.generated.ts';
import type { Result } from '../../src/model/problem.ts';
import { expectationOf, expectedFields, inFieldOrder } from '../../src/reference/expectation.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';
import { read, readQuestion } from '../../src/syntax/wire.ts';

/** A case as an author writes it: the answer may be missing. */
type Draft = Omit<GoldenCase, 'then' | 'depends'> & Partial<Pick<GoldenCase, 'then' | 'depends'>>;

/** A golden file with every answer, as far as its author did not write another. */
export interface CompletedFile {
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
export function fillGolden(file: GoldenFile): CompletedFile {
  const disputed: string[] = [];
  const cases = file.cases.map((draft) => {
    const filled = fillCase(file, draft);
    const written = draft.then ?? draft.depends;
    if (written === undefined) return filled;
    if (canonicalJson(inOrder(written)) !== canonicalJson(inOrder(filled.then ?? filled.depends)))
      disputed.push(draft.id);
    const { reason, unsettled } = filled;
    return inFieldOrder({ ...draft, reason, unsettled });
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
  const { then: _, depends: __, ...rest } = draft;
  return inFieldOrder({ ...rest, ...expectedFields(question.value, expectationOf(question.value)) });
}

function head(file: GoldenFile): Omit<GoldenFile, 'cases'> {
  const { $schema, chapter, about, given } = file;
  const fields = { $schema, chapter, about, given };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as GoldenFile;
}
