/** One run of the harness from start to verdict. */

import { faults } from '../faults/all.generated.ts';
import { type Answers, askAll, defaultRunOptions, type RunOptions } from '../harness/ask.ts';
import type { JudgedAnswers } from '../harness/judge.ts';
import type { Subject } from '../harness/subject.ts';
import type { Chapter } from '../model/chapters.ts';
import type { ReportHeader, ReportQuestion, ReportShare, StartAnswer } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import { noLists, type Report, type ReportBody, type ReportLists } from '../report/record.ts';
import { withoutVerdict, withVerdict } from '../report/verdict.ts';
import type { CampaignOptions } from './campaigns/campaign.ts';
import { correctUnder } from './campaigns/findings.ts';
import type { Fresh } from './campaigns/judge-campaigns.ts';
import { askFresh, type FreshAsked, nothingAsked } from './campaigns/run-campaigns.ts';
import { declaredBy, open } from './declaration.ts';
import { blamesBy } from './diagnosis/broken-clauses.ts';
import { diagnoseRun } from './diagnosis/likely-faults.ts';
import { neighbouringReadings } from './diagnosis/neighbouring-readings.ts';
import { isOutshone } from './diagnosis/outshone.ts';
import { sharesIn } from './diagnosis/share-lines.ts';
import { type Asking, type JudgedTwice, type Judging, judgeTwice } from './judge-twice.ts';
import { type Known, settleKnown } from './known.ts';
import { correctBy, expectFrom, type Oracle } from './oracle.ts';
import { evidenceLines } from './parts/evidence.ts';
import { isOwn, WHOLE } from './parts/shard.ts';
import { type Plan, plan } from './plan.ts';
import { repeatUnder } from './repeat-under.ts';
import { conversationResult, explainResult, nothingToAsk, type Repeat, subjectOf } from './report-parts.ts';
import { type ControlOptions, runControls } from './self-test/self-test.ts';
import { controlsHold } from './self-test/wire.ts';
import { shrinkFailures } from './shrinking/shrink-failures.ts';
import { type Shrink, type Smallest, shrinkOn } from './shrinking/shrink-on.ts';
import { type ShrinkingSubject, shrinkingSubject } from './shrinking/shrinking-subject.ts';
import { silenceOf, smokeCases } from './smoke.ts';
import { acceptedIn, unsettledLines } from './unsettled-lines.ts';

export interface CheckOptions extends Pick<ControlOptions, 'control'> {
  readonly header: ReportHeader;
  readonly subject: Subject;
  readonly cases: readonly Case[];
  /** Readings to assert hard beside those that the subject declares; they win over its own. */
  readonly readings?: SomeReadings;
  /** Another program whose answers are the expected ones. */
  readonly oracle?: Subject;
  /** Differences that are expected for now. */
  readonly known?: Known;
  /** Milliseconds for the whole run; what has not been asked by then is not run. */
  readonly time?: number;
  /** Generated questions beside the golden ones; none without it. */
  readonly campaign?: CampaignOptions;
  /** The command that asks a question again that has no address. */
  readonly repeatQuestion?: (question: Question, under: SomeReadings) => string | undefined;
  /** The command that puts the laws of a chapter to the same worlds again. */
  readonly repeatLaws?: (chapter: Chapter) => string;
  readonly repeat?: Repeat;
  /** The cases are questions of somebody's own: their failures cite the clauses that the answers break, as findings do. */
  readonly drafted?: boolean;
  readonly onProgress?: (done: number, planned: number) => void;
  /** Whether a more lenient or stricter answer to an unsettled question is a failure; it is not unless this is true. */
  readonly strict?: boolean;
}

/** Asks smoke, runs the controls, asks the cases, judges them together. Never rejects for what the subject does. */
export async function check(options: CheckOptions): Promise<Report> {
  const { header, subject, oracle } = options;
  try {
    const started = await open(subject, '');
    if (typeof started === 'string') return withoutVerdict({ ...noLists, header }, started);
    const other = oracle === undefined ? undefined : await open(oracle, 'the other program: ');
    if (typeof other === 'string') return withoutVerdict({ ...noLists, header }, other);
    return await converse(options, started, oracle && other && { subject: oracle, declaration: other });
  } finally {
    await Promise.all([subject.stop(), oracle?.stop()]);
  }
}

async function converse(options: CheckOptions, declaration: StartAnswer, oracle: Oracle | undefined): Promise<Report> {
  const golden = plan(options.cases, declaration);
  const own = golden.cases.filter((_, number) => isOwn(options.campaign?.shard ?? WHOLE, number));
  const smoke = plan(smokeCases, declaration);
  const declared = declaredBy(declaration, options.readings);
  const subject = subjectOf(declaration, { ...golden, cases: own }, smoke, declared);
  const opening: ReportBody = { ...noLists, header: headerOf(options), subject };
  if (golden.cases.length === 0) return withoutVerdict(opening, nothingToAsk(golden, options.cases));
  const strict = options.strict === true || oracle !== undefined;
  const strictness = { grounds: comparesGrounds(declaration, oracle), codes: true, strict };
  const deadline = options.time === undefined ? Number.POSITIVE_INFINITY : Date.now() + options.time;
  const run = runOptions(options, deadline, smoke.cases.length + own.length);

  const smoked = await askAll(options.subject, questionsOf(smoke.cases), run(0));
  const silence = silenceOf(smoked.outcomes);
  const silent = silence !== undefined;
  const claimed = smokeCases.filter(({ question }) => declaration.answers.includes(question.chapter));
  const selfTest = silent ? [] : await runControls(options, [...claimed, ...golden.cases], declared);
  const cases = [...smoke.cases, ...(await expectFrom(oracle, own))];
  const asked = silent ? unasked : await askAll(options.subject, questionsOf(own), run(smoked.outcomes.length));
  const shrinking = shrinkingSubject(options.subject, declaration);
  const shrinkOn = shrinking.subject;
  const asking = { cases, declared, declaration, strictness, options, oracle, silent, shrinkOn, deadline };
  const twice = await judgeTwice(asking, [...smoked.outcomes, ...asked.outcomes]);
  const together = smoked.together ?? asked.together ?? twice.together;

  const results = await conclude(asking, { ...twice, together }, golden, shrinking.trouble);
  const body = { ...opening, selfTest, ...results };
  const problem = silence ?? (controlsHold(selfTest) ? undefined : SELF_TEST);
  return problem === undefined ? withVerdict(body) : withoutVerdict(body, problem);
}

const SELF_TEST = 'the self-test of this harness failed: see the controls';

/** Makes differences smaller, asks generated questions, ends the conversation; all that was found. */
async function conclude(
  asking: Asking,
  twice: JudgedTwice,
  golden: Plan,
  shrinkTrouble: ShrinkingSubject['trouble'],
): Promise<Partial<ReportLists>> {
  const { declaration, strictness, options, oracle, silent, deadline, cases } = asking;
  const found = new Map<string, Smallest>();
  const shrink = shrinkOn(asking.shrinkOn, strictness, deadline, found);
  const smallest = silent ? new Map() : await shrinkGolden(asking, twice.judged, shrink);
  const fresh =
    silent || oracle !== undefined ? nothingAsked : await runFresh(asking, twice.judged, questionsOf(golden.cases));
  const trouble = (await options.subject.stop()) ?? twice.together ?? shrinkTrouble();
  const conversation = silent ? [] : [conversationResult(declaration, trouble, options.repeatQuestion)];
  const results = compose(asking, twice, { smallest, fresh, conversation });
  if (!isDivided(options) || silent) return results;
  const shrunk = new Map([...found, ...fresh.smallest]);
  const heard = { cases, outcomes: twice.outcomes, voided: twice.voided, fresh: fresh.heard, smallest: shrunk };
  return { ...results, evidence: evidenceLines(heard, fresh.readings ?? twice.judged.hypothesis) };
}

interface Findings {
  readonly smallest: Awaited<ReturnType<typeof shrinkFailures>>;
  readonly fresh: Fresh;
  /** What became of the conversation as a whole, where there was one. */
  readonly conversation: readonly ReportQuestion[];
}

/** What was found, as parts of a report. */
export function compose(
  judging: Judging,
  twice: Omit<JudgedTwice, 'together'>,
  { smallest, fresh, conversation }: Findings,
): Partial<ReportLists> {
  const { cases, options, oracle, silent, strictness } = judging;
  const judged = fresh.evidence.length === 0 ? twice.judged : twice.decide(twice.outcomes, fresh.evidence);
  const questions = judged.questions.map((line, index) =>
    explainResult({ ...line, ...smallest.get(line.address) }, cases[index], judged.hypothesis, {
      ...options,
      ...(options.drafted === true ? { blames: blamesBy(strictness) } : {}),
    }),
  );
  const { campaigns, findings, laws } = fresh;
  const found = { questions: [...questions, ...conversation], campaigns, findings, laws };
  const settled = settleKnown(options.known, cases, found);
  const accepted = acceptedIn(cases, twice.outcomes, judged.questions);
  const readings = oracle === undefined ? judged.readings : [];
  return {
    ...settled,
    readings,
    unsettled: unsettledLines(accepted, fresh.acceptable, judged.hypothesis),
    ...(silent ? {} : causesOf(judging, twice, settled.questions, fresh.shares)),
    known: settled.known.filter(({ state }) => !isDivided(options) || ['in-force', 'expired'].includes(state)),
  };
}

/** What a part finds nothing for may be in another. */
function isDivided({ campaign }: Pick<CheckOptions, 'campaign'>): boolean {
  return (campaign?.shard ?? WHOLE).of > 1;
}

/** The whole is held against the list of known differences when its parts are put together. */
function headerOf(options: CheckOptions): ReportHeader {
  const { header, known } = options;
  if (known === undefined || !isDivided(options)) return header;
  return { ...header, known: { today: known.today, entries: [...known.entries] } };
}

const unasked: Answers = { outcomes: [], together: undefined };

/** Planted faults that give the same wrong answers, where the others lie, and what the failures share. */
function causesOf(
  { cases, strictness, oracle }: Judging,
  { outcomes, judged: { hypothesis, evidence, excused } }: Pick<JudgedTwice, 'outcomes' | 'judged'>,
  questions: readonly ReportQuestion[],
  generated: readonly ReportShare[],
): Partial<ReportLists> {
  const run = { cases, outcomes, questions, excused };
  if (oracle !== undefined) return { shares: sharesIn(run, { readings: [hypothesis], strictness }, generated) };
  const readings = [hypothesis, ...neighbouringReadings(hypothesis, evidence)] as const;
  const causes = diagnoseRun(run, { faults, readings, strictness });
  const shares = sharesIn(run, { readings, strictness }, generated);
  return isOutshone(causes.diagnoses, shares) ? { shares } : { ...causes, shares };
}

/** Failed golden questions in a smaller form. */
export function shrinkGolden(
  { cases, strictness, options, oracle }: Judging,
  { questions, hypothesis: readings, asserted: declared }: JudgedAnswers,
  shrink: Shrink,
): ReturnType<typeof shrinkFailures> {
  const { repeatQuestion: repeat } = options;
  return shrinkFailures(shrink, questions, cases, {
    correct: (question, answered) =>
      oracle === undefined
        ? correctUnder(question, answered, { readings, declared, strictness })
        : correctBy(oracle, strictness),
    ...(repeat === undefined
      ? {}
      : { repeat: (asked, given) => repeat(asked, repeatUnder(asked, given, { readings, declared, strictness })) }),
  });
}

/** Generated questions of the chapters that golden cases were asked of. */
async function runFresh(
  { declaration, strictness, options, shrinkOn, deadline }: Asking,
  judged: JudgedAnswers,
  golden: readonly Question[],
): Promise<FreshAsked> {
  const { campaign, repeatQuestion: repeat, repeatLaws, onProgress } = options;
  if (campaign === undefined) return nothingAsked;
  return askFresh(options.subject, {
    golden,
    declaration,
    shrinkOn,
    campaign: { ...campaign, deadline, ...(onProgress === undefined ? {} : { onProgress }) },
    strictness,
    declared: judged.asserted,
    evidence: judged.evidence,
    hypothesis: judged.hypothesis,
    contested: judged.contested,
    ...(repeat === undefined ? {} : { repeat }),
    ...(repeatLaws === undefined ? {} : { repeatLaws }),
  });
}

function comparesGrounds(declaration: StartAnswer, oracle: Oracle | undefined): boolean {
  return declaration.compares === 'grounds' && (oracle === undefined || oracle.declaration.compares === 'grounds');
}

/** One deadline for the whole run, one count of what is done. */
function runOptions({ onProgress }: CheckOptions, deadline: number, planned: number): (before: number) => RunOptions {
  return (before) => ({
    ...defaultRunOptions,
    deadline,
    onProgress: (done) => onProgress?.(before + done, planned + 1),
  });
}

function questionsOf(cases: readonly Case[]): readonly Case['question'][] {
  return cases.map((each) => each.question);
}
