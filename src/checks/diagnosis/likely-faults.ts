/** The likely cause of failed golden cases: the planted faults that give the same wrong answers. */
import type { Fault } from '../../faults/fault.ts';
import type { Outcome } from '../../harness/subject.ts';
import { defined } from '../../model/defined.ts';
import type { ReportDiagnosis, ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import type { ReportLists } from '../../report/record.ts';
import { axesOf, restrict } from '../../syntax/readings/reading-sets.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import { evenly } from '../evenly.ts';
import { type Answerer, answererOf, appliesTo, correctAnswers, type FaultHypothesis } from './fault-hypothesis.ts';
import { type JudgedCase, judgedCases } from './judged-cases.ts';
import { rankSuspiciousClauses } from './suspicious-clauses.ts';

export interface DiagnosisContext {
  readonly faults: readonly Fault[];
  /** What the answers were judged under, and what else the program may follow: a fault can hide a reading. */
  readonly readings: readonly Readings[];
  readonly strictness: Strictness;
}

/** Of the failures, the share that the named faults may leave unexplained together. */
const UNEXPLAINED = 0.4;
/** Answers that a fault explains at the least beside other readings than the answers were judged under. */
const SURE = 2;
/** Faults that a diagnosis names at the most. */
const NAMED = 3;
/** Failures, and cases that passed, that a fault is tried on; more are left out evenly. */
const TRIED = { failed: 100, passed: 400 };
/** Faults that explain most of the failures tried, which are then tried on all. */
const WEIGHED = 12;
/** Of the failures tried, the share of what the best fault explains that another needs to be tried on all. */
const NEAR = 0.8;
/** Accepted or refused, allowed or denied: what is left of an answer when it is looked at roughly. */
const ROUGHLY: Strictness = { grounds: false, codes: false };
/** Of its wrong answers, the share that a fault may give where the subject was right. */
const CONTRADICTED = 0.2;

/** What was asked, what came of it, and how that was judged; one of each for each case. */
export interface DiagnosisRun {
  readonly cases: readonly Case[];
  readonly outcomes: readonly Outcome[];
  readonly questions: readonly ReportQuestion[];
  /** Addresses of what passes because an axis is contested alone: it is explained like a failure. */
  readonly excused: ReadonlySet<string>;
}

/** The likely causes; where no fault gives the same answers, one that gives the same decisions. And where the others lie. */
export function diagnoseRun(
  { cases, outcomes, questions, excused }: DiagnosisRun,
  circumstances: DiagnosisContext,
): Pick<ReportLists, 'diagnoses' | 'suspiciousClauses'> {
  const told = judgedCases(cases, outcomes, questions, circumstances.strictness, excused);
  const exact = diagnose(told, circumstances);
  if (exact.causes.length > 0 || exact.unexplained.length === 0)
    return { diagnoses: exact.causes, suspiciousClauses: rankSuspiciousClauses(told, exact.unexplained) };
  const rough = { ...circumstances, strictness: ROUGHLY };
  const roughly = differing(judgedCases(cases, outcomes, questions, ROUGHLY, excused), rough);
  const { causes, unexplained } = diagnose(roughly, rough);
  if (causes.length === 0) return { diagnoses: [], suspiciousClauses: rankSuspiciousClauses(told, exact.unexplained) };
  return {
    diagnoses: causes.map((each): ReportDiagnosis => ({ ...each, roughly: true })),
    suspiciousClauses: rankSuspiciousClauses(roughly, unexplained),
  };
}

/** Failures that are still some when answers are looked at roughly, and what passed. */
function differing(told: readonly JudgedCase[], { readings, strictness }: DiagnosisContext): readonly JudgedCase[] {
  const right = readings.slice(0, 1).map((under) => correctAnswers(under, strictness));
  return told.filter(
    ({ goldenCase: each, answerKey: said, passed }) => passed || right.every((speak) => speak(each) !== said),
  );
}

export interface Diagnosis {
  /** One for each fault, the one that explains most first; none when together they do not explain most of the failures. */
  readonly causes: readonly ReportDiagnosis[];
  /** Failures that no cause explains. */
  readonly unexplained: readonly JudgedCase[];
}

/** Planted faults that give the wrong answers, beside one combination of readings. */
export function diagnose(told: readonly JudgedCase[], circumstances: DiagnosisContext): Diagnosis {
  const failed = told.filter(({ passed }) => !passed);
  const found: ReportDiagnosis[] = [];
  let left = failed;
  let { readings } = circumstances;
  while (left.length > 0 && found.length < NAMED) {
    const likely = likeliest(told, left, { ...circumstances, readings });
    if (likely === undefined) break;
    readings = [likely.suspect.readings]; // a program follows one combination, however many mistakes it has
    left = left.filter((each) => !likely.explained.has(each));
    found.push(lineOf(likely, left.length, circumstances, alikeTo(likely.suspect, told, circumstances)));
  }
  return left.length > failed.length * UNEXPLAINED
    ? { causes: [], unexplained: failed }
    : { causes: found, unexplained: left };
}

interface Likely {
  readonly suspect: FaultHypothesis;
  readonly explained: ReadonlySet<JudgedCase>;
}

function lineOf(
  { suspect: { fault, readings }, explained }: Likely,
  unexplained: number,
  { readings: [hypothesis = readings] }: DiagnosisContext,
  alike: readonly Fault[],
): ReportDiagnosis {
  const others = axesOf(readings).filter((axis) => readings[axis] !== hypothesis[axis]);
  return {
    line: 'diagnosis',
    fault: fault.name,
    cause: fault.name.replaceAll('-', ' '),
    who: fault.who,
    clauses: [...fault.clauses],
    explains: explained.size,
    unexplained,
    ...defined({ alike: alike.length === 0 ? undefined : alike.map(({ name }) => name) }),
    ...defined({ under: others.length === 0 ? undefined : { ...restrict(readings, others) } }),
  };
}

/** Other faults that would have given every answer that this one gives: no question that was asked tells them apart. */
function alikeTo(
  suspect: FaultHypothesis,
  told: readonly JudgedCase[],
  { faults, strictness }: DiagnosisContext,
): readonly Fault[] {
  const { fault, readings } = suspect;
  if (fault.kind === 'memory') return [];
  const right = correctAnswers(readings, strictness);
  const saying = (other: Fault): Answerer => {
    const speak = answererOf({ fault: other, readings }, strictness);
    return (each) => (appliesTo(other, each) ? speak(each) : right(each));
  };
  const own = saying(fault);
  const wrong = told.filter(({ goldenCase: each }) => appliesTo(fault, each) && own(each) !== right(each));
  return faults.filter((other) => {
    if (other === fault || other.kind === 'memory') return false;
    const speak = saying(other);
    const isSame = ({ goldenCase: each }: JudgedCase): boolean => speak(each) === own(each);
    return wrong.every(isSame) && told.every(isSame);
  });
}

/** The fault, and the readings beside it, that explains most of the failures and is seldom wrong where the subject is right. */
function likeliest(
  told: readonly JudgedCase[],
  failed: readonly JudgedCase[],
  circumstances: DiagnosisContext,
): Likely | undefined {
  let best: FaultScore | undefined;
  for (const readings of circumstances.readings) {
    const tried = promising(told, failed, readings, circumstances);
    const least = (tried[0]?.count ?? 0) * NEAR;
    for (const { suspect, count } of tried) {
      if (best !== undefined && count < least) break;
      const explained = sameAnswers(suspect, told, failed, circumstances);
      const wrong = contradictions(suspect, told, circumstances);
      const own = { suspect, explained, score: explained.size - wrong };
      if (explained.size > 0 && wrong <= tolerated(explained.size) && isLikelier(own, best)) best = own;
    }
  }
  return best;
}

type FaultScore = Likely & { readonly score: number };

/** Among equals the fault of fewer chapters: what would show elsewhere has not been seen there. The readings come first. */
function isLikelier(one: FaultScore, other: FaultScore | undefined): boolean {
  if (other === undefined || one.score !== other.score) return one.score > (other?.score ?? 0);
  if (one.suspect.readings !== other.suspect.readings) return false;
  return one.suspect.fault.chapters.length < other.suspect.fault.chapters.length;
}

interface FaultCandidates {
  readonly suspect: FaultHypothesis;
  readonly count: number;
}

/** The faults that explain most of what these readings alone do not; without that a fault is no cause beside them. */
function promising(
  told: readonly JudgedCase[],
  failed: readonly JudgedCase[],
  readings: Readings,
  circumstances: DiagnosisContext,
): readonly FaultCandidates[] {
  const speak = correctAnswers(readings, circumstances.strictness);
  const open = new Set(failed);
  const strange = told.filter((one) => (one.passed || open.has(one)) && speak(one.goldenCase) !== one.answerKey);
  const some = evenly(strange, TRIED.failed);
  return circumstances.faults
    .map((fault) => ({ fault, readings }))
    .map((suspect) => ({ suspect, count: sameAnswers(suspect, told, some, circumstances).size }))
    .filter(({ count }) => count >= (readings === circumstances.readings[0] ? 1 : SURE))
    .sort((one, other) => other.count - one.count)
    .slice(0, WEIGHED);
}

/** Two answers explained outweigh one that is not. */
function tolerated(explained: number): number {
  return Math.max(explained > 1 ? 1 : 0, explained * CONTRADICTED);
}

/** Answers that were right and that the fault gives otherwise: half of those tried stand in the files in which something failed. */
function contradictions(
  suspect: FaultHypothesis,
  told: readonly JudgedCase[],
  circumstances: DiagnosisContext,
): number {
  const files = new Set(told.flatMap(({ goldenCase: each, passed }) => (passed ? [] : [fileOf(each)])));
  const own = told.filter(({ goldenCase: each, passed }) => passed && appliesTo(suspect.fault, each));
  const some = [true, false].flatMap((near) =>
    evenly(
      own.filter(({ goldenCase: each }) => files.has(fileOf(each)) === near),
      TRIED.passed / 2,
    ),
  );
  return some.length - sameAnswers(suspect, told, some, circumstances).size;
}

/** The address of a case without its own name. */
function fileOf({ address }: Case): string {
  return address.split('#')[0] ?? '';
}

/** Those of the answers that the fault gives as well; a fault that remembers has been asked all before them. */
function sameAnswers(
  suspect: FaultHypothesis,
  told: readonly JudgedCase[],
  some: readonly JudgedCase[],
  { strictness }: DiagnosisContext,
): ReadonlySet<JudgedCase> {
  const { fault } = suspect;
  const speak = answererOf(suspect, strictness);
  const wanted = new Set(some);
  const asked = (fault.kind === 'memory' ? told : some).filter(({ goldenCase: each }) => appliesTo(fault, each));
  return new Set(asked.filter((one) => speak(one.goldenCase) === one.answerKey && wanted.has(one)));
}
