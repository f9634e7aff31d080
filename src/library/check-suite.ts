/** One call from a test: asks a subject the golden cases and says what came of it. */
import { check } from '../checks/check.ts';
import { type ControlName, tampered } from '../checks/self-test/wire.ts';
import { smokeCases } from '../checks/smoke.ts';
import { inProcess } from '../harness/adapters/in-process.ts';
import type { Subject } from '../harness/subject.ts';
import { chapterNames } from '../model/chapters.ts';
import { defined } from '../model/defined.ts';
import { defaultReadings } from '../model/generated/axes.generated.ts';
import { type ClauseId, type ClauseStatus, clauses } from '../model/generated/clauses.generated.ts';
import type {
  OutcomeCounts,
  QuestionOutcome,
  ReportFinding,
  ReportHeader,
  ReportLaw,
  ReportQuestion,
  ReportReading,
  Verdict,
} from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Answer, Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import { answer, reference } from '../reference/reference.ts';
import { type Report, reportFormat } from '../report/record.ts';
import { printText } from '../report/text/text.ts';
import { totalOf } from '../report/totals.ts';
import type { Renames } from '../syntax/golden/golden-addresses.ts';
import { selectCases } from '../syntax/golden/select.ts';
import { readReadings } from '../syntax/readings/readings.ts';
import { readAnswer } from '../syntax/wire.ts';
import { InputError } from './errors.ts';
import { type LocalSubject, localSubject } from './local-subject.ts';

/** What a subject is asked from, and what the report says of it. */
export interface Suite {
  readonly cases: readonly Case[];
  /** Old addresses of cases that have a new one. */
  readonly renamed: Renames;
  /** Digests of the golden files and of the specification. */
  readonly digest: string;
  readonly spec: string;
  /** Who checks. */
  readonly package: { readonly name: string; readonly version: string };
}

/** What is asked, and under which readings. */
export interface SuiteOptions {
  /** Ask only the cases whose address begins with one of these. */
  readonly only?: string | readonly string[];
  /** Readings to assert beside those that the subject claims; they win over its own. */
  readonly readings?: SomeReadings;
  /** Generated questions of each chapter, and laws, beside the golden cases; none by default. 1000 take about a second. */
  readonly runs?: number;
  /** Whether a more lenient or stricter answer on a text that no document settles is a failure; it is not by default. */
  readonly strict?: boolean;
  /** Longest silence of functions that return promises, in milliseconds; 10,000 unless said otherwise. */
  readonly timeout?: number;
  /** The same seed gives the same generated questions; 1 by default, so that a test fails every time or never. */
  readonly seed?: number;
}

/** A question that was not passed. */
export interface Failure {
  readonly address: string;
  /** `failed` for a wrong answer; anything else says that there was none, and `problem` why. */
  readonly outcome: QuestionOutcome;
  /** The clause that the case is about, what it rests on, and its text. */
  readonly clause?: ClauseId;
  readonly clauseStatus?: ClauseStatus;
  readonly clauseText?: string;
  /** The mistake that the case catches: completes the sentence «a program that …». */
  readonly hunts?: string;
  /** Missing only where the trouble is with the conversation as a whole. */
  readonly question?: Question;
  /** The right answer under `readings`. */
  readonly expected?: Answer;
  readonly actual?: Answer;
  /** The readings on which the expected answer depends. */
  readonly readings: SomeReadings;
  readonly problem?: string;
  /** How the reference comes to the expected answer, in words. */
  readonly trace: readonly string[];
}

/** The verdict, and what it rests on. */
export interface CheckResult {
  /** `conformant`, `incomplete`, `not conformant` or `no verdict`: assert this. */
  readonly verdict: Verdict;
  /** The report for a person, as `access-conformance check` prints it: the message of the assertion. */
  readonly text: string;
  /** How many questions ended in each outcome: golden and generated ones, and those of laws that had no answer. */
  readonly counts: OutcomeCounts;
  readonly failures: readonly Failure[];
  /** Of each axis, the reading that the subject follows and how certain that is. */
  readonly readings: readonly ReportReading[];
  /** Differences that generated questions found, each in its smallest form. */
  readonly findings: readonly ReportFinding[];
  /** Laws put to generated worlds, broken ones with a counterexample. */
  readonly laws: readonly ReportLaw[];
  /** The whole run, as `printReport` and `printJunit` take it. */
  readonly report: Report;
}

/** `checkSubject` with cases that have been read, so that it runs anywhere; `golden` says which files they are from. */
export async function checkSuite(
  subject: LocalSubject | Subject,
  suite: Suite,
  options: SuiteOptions = {},
  golden?: readonly string[],
): Promise<CheckResult> {
  const selected = select(suite, typeof options.only === 'string' ? [options.only] : options.only);
  const { runs = 0, seed = 1, timeout } = options;
  for (const [name, value] of Object.entries({ runs, seed, ...defined({ timeout }) }))
    if (!(Number.isInteger(value) && value >= 0)) throw new InputError(`${name} is a whole number, not \`${value}\``);
  const campaign = runs === 0 ? {} : { campaign: { runs, seed } };
  const report = await check({
    header: { ...header(suite), ...selection(options, golden), ...campaign },
    subject: 'ask' in subject ? subject : localSubject(subject, defined({ timeout })),
    cases: selected,
    control,
    ...campaign,
    repeat: repeatCall,
    readings: asserted(options.readings),
    strict: options.strict === true,
  });
  return resultOf(report, [...smokeCases, ...selected]);
}

function repeatCall(addresses: readonly string[], under: SomeReadings): string {
  if (addresses.some((address) => address.startsWith('smoke#'))) return 'checkSubject(subject)';
  const only = addresses.map((address) => `'${address}'`).join(', ');
  const readings = Object.entries(under).map(([axis, reading]) => `'${axis}': '${reading}'`);
  const more = readings.length === 0 ? '' : `, readings: { ${readings.join(', ')} }`;
  return `checkSubject(subject, { only: ${addresses.length === 1 ? only : `[${only}]`}${more} })`;
}

function select({ cases, renamed }: Suite, only: readonly string[] = []): readonly Case[] {
  const selected = selectCases(cases, only, renamed);
  if (selected.ok) return selected.value;
  throw new InputError(`only: ${selected.problem.message}`, selected.problem.hint);
}

function asserted(readings: SomeReadings = {}): SomeReadings {
  const known = readReadings({ ...readings });
  if (known.ok) return known.value;
  throw new InputError(`readings: ${known.problem.message}`, known.problem.hint);
}

function header({ digest, spec, package: own }: Suite): ReportHeader {
  return { ...reportFormat, package: own, golden: digest, spec, started: new Date().toISOString(), command: [] };
}

/** How the run is narrowed; nothing when it is not. */
function selection({ only = [] }: SuiteOptions, golden?: readonly string[]): Pick<ReportHeader, 'selection'> {
  const prefixes = typeof only === 'string' ? [only] : only;
  if (prefixes.length === 0 && golden === undefined) return {};
  return {
    selection: defined({ only: prefixes.length === 0 ? undefined : [...prefixes], golden: golden && [...golden] }),
  };
}

/** The controls, in this process like the subject. */
function control(name: ControlName, readings: SomeReadings): Subject {
  const under = { ...defaultReadings, ...readings };
  const semantics = name === 'tampered' ? tampered : reference;
  return inProcess({ protocol: 1, subject: { name, version: '' }, answers: chapterNames }, (question) =>
    answer(question, under, semantics),
  );
}

function resultOf(report: Report, cases: readonly Case[]): CheckResult {
  const { questions, readings, findings, laws, footer } = report;
  const byAddress = new Map(cases.map((each) => [each.address, each]));
  return {
    verdict: footer.verdict,
    text: printText(report),
    counts: totalOf(report),
    failures: questions
      .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'acceptable')
      .map((line) => toFailure(line, byAddress.get(line.address))),
    readings,
    findings,
    laws,
    report,
  };
}

function aboutClause(clause: ClauseId): Pick<Failure, 'clause' | 'clauseStatus' | 'clauseText'> {
  const { status, text } = clauses[clause];
  return { clause, clauseStatus: status, clauseText: text };
}

function toFailure(line: ReportQuestion, asked: Case | undefined): Failure {
  const { address, outcome, problem, trace = [] } = line;
  const clause = asked?.clauses[0];
  const expected = answerOf(line, line.expected);
  const actual = answerOf(line, line.actual);
  const readings = readReadings(line.under ?? {});
  return {
    address,
    outcome,
    ...(clause && aboutClause(clause)),
    ...defined({ hunts: asked?.hunts, question: asked?.question, expected, actual }),
    readings: readings.ok ? readings.value : {},
    ...defined({ problem }),
    trace,
  };
}

function answerOf({ chapter }: ReportQuestion, value: unknown): Answer | undefined {
  const read = readAnswer(chapter, value);
  return read.ok ? read.value : undefined;
}
