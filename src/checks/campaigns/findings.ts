/** What a campaign found, as few lines: differences that shrink to one form are one finding. */

import { sizeOf } from '../../../generators/shrink/size.ts';
import { chapterTable } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportFinding } from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { expectationOf, toCase } from '../../reference/expectation.ts';
import { explain } from '../../reference/explain/explain.ts';
import { printTrace } from '../../reference/explain/print.ts';
import { explore } from '../../reference/readings.ts';
import { answer } from '../../reference/reference.ts';
import { axesOf, restrict, toRegion } from '../../syntax/readings/reading-sets.ts';
import { leniencyOf, type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import { brokenClauses } from '../diagnosis/broken-clauses.ts';
import { repeatUnder } from '../repeat-under.ts';
import { type Reproduction, reproductionOf } from '../shrinking/reproduction.ts';
import type { Correct, Difference } from '../shrinking/shrink.ts';
import type { Shrink } from '../shrinking/shrink-on.ts';
import { type Mismatch, worldOf } from './outcomes.ts';

/** What a difference is told under. */
export interface FindingBasis {
  readonly readings: Readings;
  readonly declared: SomeReadings;
  readonly strictness: Strictness;
  readonly seed: number;
  /** The command that asks one question again, under readings where the answer would be right under others. */
  readonly repeat?: (question: Question, under: SomeReadings) => string | undefined;
}

/** Kinds of difference in a chapter that are shrunk; the others are shown as they were found. */
const SHRUNK = 8;

/** Shrinks one difference of each kind and puts together what comes to the same. */
export async function findingsOf(
  shrink: Shrink,
  found: readonly Mismatch[],
  judging: FindingBasis,
): Promise<readonly ReportFinding[]> {
  const kinds = kindsOf(found, judging);
  const findings = new Map<string, ReportFinding>();
  for (const [index, kind] of kinds.entries()) {
    const finding = index < SHRUNK ? await findingOf(shrink, kind, judging) : asFound(kind, judging);
    const key = formOf(finding);
    const known = findings.get(key);
    findings.set(key, known === undefined ? finding : { ...known, count: known.count + finding.count });
  }
  return [...findings.values()].sort((one, other) => other.count - one.count);
}

/** What findings have in common that differ in names, numbers and which way a rule or policy decides. */
export function formOf(finding: ReportFinding): string {
  const { law, chapter, outcome, clauses, given, when, problem, expected, actual } = finding;
  if (chapterTable[chapter].isText || when === undefined)
    return JSON.stringify([law, chapter, outcome, clauses, expected, actual, problem]);
  const names = new Map<string, number>();
  const bare = (key: string, value: unknown): unknown => {
    if (FREE.includes(key)) return key;
    if (!NAMING.includes(key) || typeof value !== 'string') return value;
    return names.get(value) ?? names.set(value, names.size).size - 1;
  };
  return JSON.stringify([law, chapter, outcome, clauses, given, when, problem?.replace(/\d+/g, '#')], (key, value) =>
    NAMING.includes(key) && Array.isArray(value) ? value.map((each) => bare(key, each)) : bare(key, value),
  );
}

/** Fields whose values do not matter to what a finding is about, and fields of which only the sameness matters. */
const FREE = ['action', 'Action', 'accessRight', 'AccessRight', 'priority', 'Priority', 'description'];
const NAMING = ['name', 'Name', 'Identity', 'id', 'members', 'mailbox', 'policyScopeGroupId', 'appId', 'appIds'];

interface Kind {
  readonly first: Mismatch;
  readonly count: number;
}

/** Differences about one clause with the same kind of wrong answer; the smallest stands for the others. */
function kindsOf(found: readonly Mismatch[], { readings }: FindingBasis): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const mismatch of found) {
    const key = signOf(mismatch, readings);
    const known = kinds.get(key);
    const isSmaller = known === undefined || sizeOf(mismatch.question) < sizeOf(known.first.question);
    kinds.set(key, { first: isSmaller ? mismatch : known.first, count: (known?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((one, other) => other.count - one.count);
}

function signOf({ question, outcome, expected }: Mismatch, readings: Readings): string {
  const { chapter } = question;
  if (outcome.kind !== 'answered') return [chapter, outcome.kind, outcome.problem.replace(/\d+/g, '#')].join(' ');
  const { clause } = explain(question, readings);
  return [chapter, clause, parting(expected, outcome.answer)].join(' ');
}

/** Where two answers part: plain values as they are, lists and records only as different. */
function parting(expected: Answer, answered: Answer): string {
  const [right, wrong] = [fieldsOf(expected), fieldsOf(answered)];
  return [...new Set([...right.keys(), ...wrong.keys()])]
    .filter((key) => right.get(key) !== wrong.get(key))
    .map((key) =>
      /^[[{]/.test(`${right.get(key) ?? wrong.get(key)}`) ? key : `${key} ${right.get(key)} ${wrong.get(key)}`,
    )
    .sort()
    .join();
}

function fieldsOf(answer: Answer): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(answer)
      .filter(([key]) => key !== 'message')
      .map(([key, value]) => [key, JSON.stringify(value)]),
  );
}

async function findingOf(shrink: Shrink, { first, count }: Kind, judging: FindingBasis): Promise<ReportFinding> {
  const { question, outcome, address } = first;
  if (outcome.kind !== 'answered') return asFound({ first, count }, judging);
  const correct = correctUnder(question, outcome.answer, judging);
  const shrunk = await shrink(`${question.chapter}@${address}`, question, correct);
  if (shrunk === undefined) return asFound({ first, count }, judging);
  const { expected, answered } = shrunk;
  const line = opening({ first, count }, judging);
  if (expected === undefined || answered === undefined) {
    const problem = 'asked again, it answered otherwise';
    return { ...line, outcome: 'unstable', problem, ...asked(shrunk.question, undefined, judging) };
  }
  return { ...line, outcome: 'failed', ...detailsOf({ question: shrunk.question, expected, answered }, judging) };
}

function opening(
  { first: { question, address }, count }: Kind,
  { seed }: FindingBasis,
): Pick<ReportFinding, 'line' | 'chapter' | 'count' | 'seed' | 'world'> {
  return { line: 'finding', chapter: question.chapter, count, seed, world: worldOf(address) };
}

/** A difference that is not shrunk. */
function asFound({ first, count }: Kind, judging: FindingBasis): ReportFinding {
  const { question, outcome, expected, law } = first;
  const line = opening({ first, count }, judging);
  if (outcome.kind !== 'answered')
    return {
      ...line,
      ...defined({ law }),
      outcome: outcome.kind,
      problem: outcome.problem,
      ...asked(question, undefined, judging),
      clauses: [explain(question, judging.readings).clause],
    };
  const clauses = [...brokenClauses(question, explain(question, judging.readings), outcome.answer, judging.strictness)];
  const answers = { expected: { ...expected }, actual: { ...outcome.answer } };
  return { ...line, outcome: 'failed', ...asked(question, outcome.answer, judging), clauses, ...answers };
}

function asked(question: Question, given: Answer | undefined, judging: FindingBasis): Reproduction {
  const { repeat } = judging;
  return reproductionOf(question, repeat?.(question, repeatUnder(question, given, judging)));
}

/** A difference that no reading explains stays one: what another reading would explain does not count. */
export function correctUnder(
  question: Question,
  answered: Answer,
  { readings, declared, strictness }: Pick<FindingBasis, 'readings' | 'declared' | 'strictness'>,
): Correct {
  const unexplained = explainingRegions(question, answered, declared, strictness).length === 0;
  return (asked, given) => {
    const expected = answer(asked, readings);
    if (sameAnswer(asked.chapter, expected, given, strictness)) return undefined;
    if (leniencyOf(asked, given, strictness) !== undefined) return undefined;
    return unexplained && explainingRegions(asked, given, declared, strictness).length > 0 ? undefined : expected;
  };
}

/** Where an answer would be right. */
function explainingRegions(question: Question, given: Answer, declared: SomeReadings, strictness: Strictness) {
  return explore({ ...defaultReadings, ...declared }, (readings) => answer(question, readings), declared)
    .filter((leaf) => sameAnswer(question.chapter, leaf.result, given, strictness))
    .map((leaf) => toRegion(leaf.readings));
}

function detailsOf(minimal: Difference, judging: FindingBasis): Partial<ReportFinding> {
  const { question, expected, answered } = minimal;
  const explained = explain(question, judging.readings);
  const clauses = brokenClauses(question, explained, answered, judging.strictness);
  const expectation = expectationOf(question);
  const axes = new Set(expectation.flatMap((box) => axesOf(box.readings)));
  const only = explainingRegions(question, answered, {}, judging.strictness);
  const under = restrict(judging.readings, [...axes]);
  return {
    ...asked(question, answered, judging),
    clauses: [...clauses],
    expected: { ...expected },
    actual: { ...answered },
    under: { ...under },
    ...defined({ only: only.length === 0 ? undefined : only.map((region) => ({ ...region })) }),
    trace: printTrace(explained.trace),
    golden: { ...toCase(question, clauses, expectation) },
  };
}
