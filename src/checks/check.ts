/** One run of the harness from start to verdict, as the lines of its report. */

import { HarnessError } from '../harness/errors.ts';
import { judge } from '../harness/judge.ts';
import { askAll, defaultRunOptions } from '../harness/run.ts';
import type { Outcome, Subject } from '../harness/subject.ts';
import { countOutcomes, exitCode, verdictOf } from '../harness/verdict.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Case } from '../model/golden.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import type {
  ReportControl,
  ReportFooter,
  ReportHeader,
  ReportLine,
  ReportQuestion,
  ReportSubject,
  StartAnswer,
} from '../model/wire.generated.ts';
import { explain } from '../reference/answer.ts';
import { readReadings } from '../syntax/readings.ts';
import { printTrace } from '../syntax/trace.ts';
import { type ControlName, controlsHold, runControl } from './controls.ts';
import { type Plan, plan } from './plan.ts';
import { smokeCases } from './smoke.ts';

export interface CheckOptions {
  readonly header: ReportHeader;
  readonly subject: Subject;
  readonly cases: readonly Case[];
  /** Readings to assert hard beside those that the subject declares; they win over its own. */
  readonly readings?: SomeReadings;
  /** Makes the reference, or the tampered one, as a subject over the same wire. Without it no controls are run. */
  readonly control?: (control: ControlName, readings: SomeReadings) => Subject;
  /** The command that asks one address again. */
  readonly repeat?: (address: string) => string;
  readonly onProgress?: (done: number, planned: number) => void;
}

/** Asks smoke, runs the controls, asks the cases, judges them together. Never rejects for what the subject does. */
export async function check(options: CheckOptions): Promise<readonly ReportLine[]> {
  const { header, subject } = options;
  let declaration: StartAnswer;
  try {
    declaration = await subject.start();
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return [header, noVerdict([], error.hint === undefined ? error.message : `${error.message} (${error.hint})`)];
  }
  try {
    return await converse(options, declaration);
  } finally {
    await subject.stop();
  }
}

async function converse(options: CheckOptions, declaration: StartAnswer): Promise<readonly ReportLine[]> {
  const golden = plan(options.cases, declaration);
  const smoke = plan(smokeCases, declaration);
  const declared = declaredBy(declaration, options.readings);
  const opening: readonly ReportLine[] = [options.header, subjectLine(declaration, golden, smoke, declared)];
  if (golden.cases.length === 0) return [...opening, noVerdict([], nothingToAsk(golden))];

  const planned = smoke.cases.length + golden.cases.length + 1;
  const progress = (before: number) => (done: number) => options.onProgress?.(before + done, planned);
  const smoked = await ask(options.subject, smoke.cases, progress(0));
  const all = [...smoke.cases, ...golden.cases];
  if (smoked.length > 0 && smoked.every((outcome) => !reached(outcome))) {
    const { questions } = judge(all, smoked, declared, strictness(declaration));
    return [...opening, ...questions, noVerdict(questions, `no smoke question was answered: ${problemOf(smoked)}`)];
  }
  const controls = await runControls(options, [...smokeCases, ...golden.cases], declared);
  const asked = await ask(options.subject, golden.cases, progress(smoked.length));
  const stray = await options.subject.stop();

  const judged = judge(all, [...smoked, ...asked], declared, strictness(declaration));
  const questions = [
    ...judged.questions.map((line) => addHelp(line, all, judged.hypothesis, options)),
    conversationLine(golden.claimed[0], stray),
  ];
  const body = [...opening, ...controls, ...questions, ...judged.readings, ...judged.conflicts];
  if (!controlsHold(controls))
    return [...body, noVerdict(questions, 'the self-test of this harness failed: see the controls')];
  return [...body, footer(questions)];
}

/** The claimed readings; those given on the command line win. */
function declaredBy(declaration: StartAnswer, given: SomeReadings | undefined): SomeReadings {
  const claimed = readReadings(declaration.readings ?? {});
  if (!claimed.ok) throw new HarnessError('bad-declaration', claimed.problem.message);
  return { ...claimed.value, ...given };
}

function strictness(declaration: StartAnswer): { grounds: boolean; codes: boolean } {
  return { grounds: declaration.compares === 'grounds', codes: true };
}

function ask(
  subject: Subject,
  cases: readonly Case[],
  onProgress: (done: number) => void,
): Promise<readonly Outcome[]> {
  return askAll(
    subject,
    cases.map((each) => each.question),
    { ...defaultRunOptions, onProgress },
  );
}

async function runControls(
  { control }: CheckOptions,
  cases: readonly Case[],
  declared: SomeReadings,
): Promise<readonly ReportControl[]> {
  if (control === undefined) return [];
  return [
    await runControl('reference', control('reference', declared), cases, declared),
    await runControl('tampered', control('tampered', declared), cases, declared),
  ];
}

function reached(outcome: Outcome): boolean {
  return outcome.kind === 'answered' || outcome.kind === 'unsupported' || outcome.kind === 'errored';
}

function problemOf(outcomes: readonly Outcome[]): string {
  const [first] = outcomes;
  return first === undefined || first.kind === 'answered' ? 'it was silent' : first.problem;
}

function nothingToAsk(golden: Plan): string {
  if (golden.leftOut > 0) return `all ${golden.leftOut} questions lie outside its limits`;
  return `it claims none of the chapters that have questions here: ${golden.notClaimed.join(', ')}`;
}

function subjectLine(declaration: StartAnswer, golden: Plan, smoke: Plan, declared: SomeReadings): ReportSubject {
  return {
    line: 'subject',
    subject: declaration.subject,
    claimed: golden.claimed,
    notClaimed: golden.notClaimed,
    declared: { ...declared },
    compares: declaration.compares ?? 'decision',
    planned: golden.cases.length + smoke.cases.length + 1,
    leftOut: golden.leftOut,
  };
}

/** One question stands for the conversation itself: did the subject speak only when it was asked. */
function conversationLine(chapter: Chapter | undefined, stray: string | undefined): ReportQuestion {
  const line = { line: 'question', address: 'smoke#speaks-only-when-asked', chapter: chapter ?? 'ip-ranges' } as const;
  if (stray === undefined) return { ...line, outcome: 'passed' };
  const problem = `it wrote a line that answers nothing: \`${stray.slice(0, 160)}\``;
  return { ...line, outcome: 'violated', problem };
}

/** What a reader needs beside the bare failure: the reference's steps, and the command that asks again. */
function addHelp(
  line: ReportQuestion,
  cases: readonly Case[],
  readings: Readings,
  options: CheckOptions,
): ReportQuestion {
  if (line.outcome === 'passed') return line;
  const question = cases.find((each) => each.address === line.address)?.question;
  const trace =
    line.outcome === 'failed' && question !== undefined ? { trace: printTrace(explain(question, readings).trace) } : {};
  return { ...line, ...trace, ...(options.repeat === undefined ? {} : { repeat: options.repeat(line.address) }) };
}

function footer(questions: readonly ReportQuestion[]): ReportFooter {
  const outcomes = countOutcomes(questions);
  const verdict = verdictOf(outcomes);
  return { line: 'footer', verdict, exit: exitCode(verdict), planned: questions.length, outcomes };
}

function noVerdict(questions: readonly ReportQuestion[], problem: string): ReportFooter {
  const outcomes = countOutcomes(questions);
  return { line: 'footer', verdict: 'no verdict', exit: 3, planned: questions.length, outcomes, problem };
}
