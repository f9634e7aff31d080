/** One run of the harness from start to verdict, as the lines of its report. */

import { faults } from '../faults/all.generated.ts';
import type { Strictness } from '../harness/compare.ts';
import type { Evidence } from '../harness/consistency.ts';
import { HarnessError } from '../harness/errors.ts';
import { type Judged, judge } from '../harness/judge.ts';
import { askAgain, everyFiftieth } from '../harness/repeat.ts';
import { type Asked, askAll, defaultRunOptions, type RunOptions } from '../harness/run.ts';
import type { Misconduct, Outcome, Subject } from '../harness/subject.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type { Axis, SomeReadings } from '../model/readings.ts';
import type {
  ReportControl,
  ReportHeader,
  ReportLine,
  ReportQuestion,
  ReportShare,
  StartAnswer,
} from '../model/wire.generated.ts';
import { readReadings } from '../syntax/readings.ts';
import { correctBy, expectFrom, type Oracle, withoutExpectation } from './against.ts';
import { alternatives } from './alternatives.ts';
import type { CampaignOptions } from './campaign.ts';
import { runCampaignControls } from './campaign-controls.ts';
import { type ControlName, controlNames, controlsHold, runControl, skipping } from './controls.ts';
import { diagnoseRun } from './diagnose.ts';
import { sharesIn } from './diagnosis/share-lines.ts';
import { correctUnder } from './findings.ts';
import { askFresh, type Fresh, noFresh } from './fresh.ts';
import { type Known, knownAddresses, settleKnown } from './known.ts';
import { conversationLine, footer, nothingToAsk, noVerdict, questionLine, subjectLine } from './lines.ts';
import { isInside, plan } from './plan.ts';
import { shrinkingSubject, type Trouble } from './shrinking-subject.ts';
import { smallestOf } from './smallest.ts';
import { smokeCases } from './smoke.ts';
import { TWINS, voidedBy } from './twins.ts';
import { acceptedIn, unsettledLines } from './unsettled-lines.ts';

export interface CheckOptions {
  readonly header: ReportHeader;
  readonly subject: Subject;
  readonly cases: readonly Case[];
  /** Readings to assert hard beside those that the subject declares; they win over its own. */
  readonly readings?: SomeReadings;
  /** Makes the reference, or the tampered one, as a subject over the same wire. Without it no controls are run. */
  readonly control?: (control: ControlName, readings: SomeReadings) => Subject;
  /** Another program whose answers are the expected ones. */
  readonly oracle?: Subject;
  /** Differences that are expected for now. */
  readonly known?: Known;
  /** Milliseconds for the whole run; what has not been asked by then is not run. */
  readonly time?: number;
  /** Generated questions beside the golden ones; none without it. */
  readonly campaign?: CampaignOptions;
  /** The command that asks a question again that has no address. */
  readonly repeatQuestion?: (question: Question, under: SomeReadings) => string;
  /** The command that puts the laws of a chapter to the same worlds again. */
  readonly repeatLaws?: (chapter: Chapter) => string;
  /** The command that asks these addresses again. */
  readonly repeat?: (...addresses: readonly string[]) => string;
  readonly onProgress?: (done: number, planned: number) => void;
  /** Whether a more lenient or stricter answer to an unsettled question is a failure; it is not unless this is true. */
  readonly strict?: boolean;
}

/** Asks smoke, runs the controls, asks the cases, judges them together. Never rejects for what the subject does. */
export async function check(options: CheckOptions): Promise<readonly ReportLine[]> {
  const { header, subject, oracle } = options;
  try {
    const started = await open(subject, '');
    if (typeof started === 'string') return [header, noVerdict([], started)];
    const other = oracle === undefined ? undefined : await open(oracle, 'the other program: ');
    if (typeof other === 'string') return [header, noVerdict([], other)];
    return await converse(options, started, oracle && other && { subject: oracle, declaration: other });
  } finally {
    await Promise.all([subject.stop(), oracle?.stop()]);
  }
}

/** What the subject says of itself, or why it does not start. */
async function open(subject: Subject, who: string): Promise<StartAnswer | string> {
  try {
    return await subject.start();
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return who + (error.hint === undefined ? error.message : `${error.message} (${error.hint})`);
  }
}

async function converse(
  options: CheckOptions,
  declaration: StartAnswer,
  oracle: Oracle | undefined,
): Promise<readonly ReportLine[]> {
  const golden = plan(options.cases, declaration);
  const smoke = plan(smokeCases, declaration);
  const declared = declaredBy(declaration, options.readings);
  const opening: readonly ReportLine[] = [options.header, subjectLine(declaration, golden, smoke, declared)];
  if (golden.cases.length === 0) return [...opening, noVerdict([], nothingToAsk(golden, options.cases))];
  const strict = options.strict === true || oracle !== undefined;
  const strictness = { grounds: comparesGrounds(declaration, oracle), codes: true, strict };
  const deadline = options.time === undefined ? {} : { deadline: Date.now() + options.time };
  const run = runOptions(options, deadline, smoke.cases.length + golden.cases.length);

  const smoked = await askAll(options.subject, questionsOf(smoke.cases), run(0));
  const silent = smoked.outcomes.length > 0 && smoked.outcomes.every(isSilent);
  const claimed = smokeCases.filter(({ question }) => declaration.answers.includes(question.chapter));
  const controls = silent ? [] : await runControls(options, [...claimed, ...golden.cases], declared);
  const cases = [...smoke.cases, ...(await expectFrom(oracle, golden.cases))];
  const asked = silent
    ? unasked
    : await askAll(options.subject, questionsOf(golden.cases), run(smoked.outcomes.length));
  const shrinking = shrinkingSubject(options.subject, declaration);
  const shrinkOn = shrinking.subject;
  const judging = { cases, declared, declaration, strictness, options, oracle, silent, shrinkOn, ...deadline };
  const twice = await judgeWithTwins(judging, await judgeTwice(judging, [...smoked.outcomes, ...asked.outcomes]));
  const smallest = silent ? new Map() : await shrinkGolden(judging, twice.judged);
  const fresh = silent || oracle !== undefined ? noFresh : await runFresh(judging, twice.judged);
  const together = smoked.together ?? asked.together ?? twice.together;
  const trouble = (await options.subject.stop()) ?? together ?? shrinking.trouble();

  const body = [...opening, ...controls, ...compose(judging, twice, { smallest, fresh, trouble })];
  const problem = silent
    ? `no smoke question was answered: ${problemOf(smoked.outcomes)}`
    : controlsHold(controls)
      ? undefined
      : 'the self-test of this harness failed: see the controls';
  return [...body, problem === undefined ? footer(body) : noVerdict(questionsIn(body), problem)];
}

interface Heard {
  readonly smallest: Awaited<ReturnType<typeof smallestOf>>;
  readonly fresh: Fresh;
  readonly trouble: Misconduct | Trouble | undefined;
}

/** What was found, as the lines of a report. */
function compose(judging: Judging, twice: JudgedTwice, { smallest, fresh, trouble }: Heard): readonly ReportLine[] {
  const { cases, declaration, options, oracle, silent } = judging;
  const judged = fresh.evidence.length === 0 ? twice.judged : twice.decide(twice.outcomes, fresh.evidence);
  const lines = judged.questions.map((line, index) =>
    questionLine({ ...line, ...smallest.get(line.address) }, cases[index], judged.hypothesis, options),
  );
  const all = silent ? lines : [...lines, conversationLine(declaration, trouble, options.repeatQuestion)];
  const settled = settleKnown(options.known, cases, { ...fresh, questions: all });
  const accepted = acceptedIn(cases, twice.outcomes, judged.questions);
  const readings = oracle === undefined ? judged.readings : [];
  const causes = silent ? [] : causesOf(judging, twice, settled.questions, fresh.shares);
  return [
    ...settled.questions,
    ...readings,
    ...unsettledLines(accepted, fresh.acceptable, judged.hypothesis),
    ...causes,
    ...settled.laws,
    ...settled.campaigns,
    ...settled.findings,
    ...settled.known,
  ];
}

function questionsIn(lines: readonly ReportLine[]): readonly ReportQuestion[] {
  return lines.filter((line) => line.line === 'question');
}

const unasked: Asked = { outcomes: [], together: undefined };
/** Failures that are asked once more before they are believed. */
const DOUBTED = 100;

interface Judging {
  readonly cases: readonly Case[];
  readonly declared: SomeReadings;
  readonly declaration: StartAnswer;
  readonly strictness: Strictness;
  readonly options: CheckOptions;
  readonly oracle: Oracle | undefined;
  /** No smoke question was answered. */
  readonly silent: boolean;
  /** Asked in place of the subject while differences are made smaller. */
  readonly shrinkOn: Subject;
  /** Milliseconds since the epoch. */
  readonly deadline?: number;
}

interface JudgedTwice extends Asked {
  readonly judged: Judged;
  readonly decide: Decide;
}

type Decide = (
  outcomes: readonly Outcome[],
  more?: readonly Evidence[],
  voided?: ReadonlyMap<string, readonly Axis[]>,
) => Judged;

/** Judges, asks every fiftieth question and what failed once more, and judges what is left of it. */
async function judgeTwice(
  { cases, declared, strictness, options, silent }: Judging,
  first: readonly Outcome[],
): Promise<JudgedTwice> {
  const known = options.known === undefined ? new Set<string>() : knownAddresses(options.known, cases);
  const decide: Decide = (outcomes, more = [], voided = new Map()) =>
    judge(cases, withoutExpectation(cases, outcomes), { declared, strictness, known, more, voided });
  const judged = decide(first);
  if (silent) return { outcomes: first, judged, together: undefined, decide };
  const failed = judged.questions.flatMap((line, index) => (line.outcome === 'failed' ? [index] : []));
  const places = [...new Set([...everyFiftieth(first.length), ...failed.slice(0, DOUBTED)])];
  const again = await askAgain(options.subject, questionsOf(cases), first, places, strictness);
  return { ...again, judged: decide(again.outcomes), decide };
}

/** In a run with failures what says nothing of the readings is found out and left aside. */
async function judgeWithTwins(judging: Judging, twice: JudgedTwice): Promise<JudgedTwice> {
  const { cases, declaration, strictness, options, oracle, silent, shrinkOn } = judging;
  const { evidence, hypothesis, questions } = twice.judged;
  if (silent || oracle !== undefined || questions.every(({ outcome }) => outcome !== 'failed')) return twice;
  const voided = await voidedBy(shrinkOn, {
    cases,
    evidence,
    hypothesis,
    strictness,
    most: Math.ceil(TWINS / (options.campaign?.shard?.of ?? 1)),
    isInside: (question) => isInside(question, declaration),
  });
  const decide: Decide = (outcomes, more) => twice.decide(outcomes, more, voided);
  return { ...twice, judged: decide(twice.outcomes), decide };
}

/** Planted faults that give the same wrong answers, where the others lie, and what the failures share. */
function causesOf(
  { cases, strictness, oracle }: Judging,
  { outcomes, judged: { hypothesis, evidence, excused } }: JudgedTwice,
  questions: readonly ReportQuestion[],
  generated: readonly ReportShare[],
): readonly ReportLine[] {
  const run = { cases, outcomes, questions, excused };
  if (oracle !== undefined) return sharesIn(run, { readings: [hypothesis], strictness }, generated);
  const readings = [hypothesis, ...alternatives(hypothesis, evidence)] as const;
  const causes = diagnoseRun(run, { faults, readings, strictness });
  return [...causes, ...sharesIn(run, { readings, strictness }, generated)];
}

/** Failed golden questions in a smaller form. */
function shrinkGolden(
  { cases, strictness, options, oracle, shrinkOn, deadline }: Judging,
  { questions, hypothesis: readings, asserted: declared }: Judged,
): ReturnType<typeof smallestOf> {
  const { repeatQuestion: repeat } = options;
  return smallestOf(shrinkOn, questions, cases, {
    correct: (question, answered) =>
      oracle === undefined
        ? correctUnder(question, answered, { readings, declared, strictness })
        : correctBy(oracle, strictness),
    strictness,
    ...(deadline === undefined ? {} : { deadline }),
    ...(repeat === undefined ? {} : { repeat: (question) => repeat(question, {}) }),
  });
}

/** Generated questions of the chapters that golden cases were asked of. */
async function runFresh(
  { cases, declaration, strictness, options, shrinkOn, deadline = Number.POSITIVE_INFINITY }: Judging,
  judged: Judged,
): Promise<Fresh> {
  const { campaign, repeatQuestion: repeat, repeatLaws, onProgress } = options;
  if (campaign === undefined) return noFresh;
  const golden = cases.filter(({ address }) => !address.startsWith('smoke#'));
  return askFresh(options.subject, {
    declaration,
    golden: questionsOf(golden),
    campaign: { ...campaign, deadline, ...(onProgress === undefined ? {} : { onProgress }) },
    strictness,
    declared: judged.asserted,
    evidence: judged.evidence,
    hypothesis: judged.hypothesis,
    contested: judged.contested,
    shrinkOn,
    ...(repeat === undefined ? {} : { repeat }),
    ...(repeatLaws === undefined ? {} : { repeatLaws }),
  });
}

/** The claimed readings; those given on the command line win. */
function declaredBy(declaration: StartAnswer, given: SomeReadings | undefined): SomeReadings {
  const claimed = readReadings(declaration.readings ?? {});
  if (!claimed.ok) throw new HarnessError('bad-declaration', claimed.problem.message);
  return { ...claimed.value, ...given };
}

function comparesGrounds(declaration: StartAnswer, oracle: Oracle | undefined): boolean {
  return declaration.compares === 'grounds' && (oracle === undefined || oracle.declaration.compares === 'grounds');
}

/** One deadline for the whole run, one count of what is done. */
function runOptions(
  { onProgress }: CheckOptions,
  deadline: Pick<RunOptions, 'deadline'>,
  planned: number,
): (before: number) => RunOptions {
  return (before) => ({
    ...defaultRunOptions,
    ...deadline,
    onProgress: (done) => onProgress?.(before + done, planned + 1),
  });
}

function questionsOf(cases: readonly Case[]): readonly Case['question'][] {
  return cases.map((each) => each.question);
}

async function runControls(
  { control, campaign }: CheckOptions,
  cases: readonly Case[],
  declared: SomeReadings,
): Promise<readonly ReportControl[]> {
  if (control === undefined) return [];
  const found: ReportControl[] = [];
  for (const name of controlNames) found.push(await runControl(name, control(name, declared), cases, declared));
  found.push(await runControl('skipping', skipping(), cases, declared));
  if (campaign === undefined) return found;
  const chapters = [...new Set(cases.map(({ question }) => question.chapter))];
  return [...found, ...(await runCampaignControls(chapters, { ...defaultReadings, ...declared }))];
}

/** A subject that breaks the protocol has spoken; one that crashes or says nothing has not. */
function isSilent({ kind }: Outcome): boolean {
  return kind === 'crashed' || kind === 'timed-out' || kind === 'not-run';
}

function problemOf([first]: readonly Outcome[]): string {
  return first === undefined || first.kind === 'answered' ? 'it was silent' : first.problem;
}
