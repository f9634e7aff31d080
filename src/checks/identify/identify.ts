/** Finds which readings an implementation follows, by as few questions as tell, and which planted fault it has. */
import type { Fault } from '../../faults/fault.ts';
import { judgeReadings, smallestConflict } from '../../harness/consistency.ts';
import type { Subject } from '../../harness/subject.ts';
import { defined } from '../../model/defined.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { StartAnswer } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import { correctAnswers } from '../diagnosis/fault-hypothesis.ts';
import { plan } from '../plan.ts';
import { type AxisKnowledge, whatIsKnown } from './axis-knowledge.ts';
import { type MatchingFault, matchFaults } from './match-faults.ts';
import { divisionsOf, nextCase } from './next-question.ts';
import {
  type Cost,
  isAnswer,
  type Observation,
  openQuestionSession,
  type QuestionSession,
} from './question-session.ts';
import { ruleOutFaults } from './rule-out-faults.ts';
import { allReadings, eliminate, member, type VersionSpace } from './version-space.ts';

/** Who is asked what, and which faults are looked for. */
export interface IdentifyOptions {
  readonly subject: Subject;
  readonly cases: readonly Case[];
  /** Planted faults to look for. */
  readonly faults: readonly Fault[];
  /** Questions at the most. */
  readonly limit?: number;
  readonly onProgress?: (done: number) => void;
}

/** What few questions showed of readings and faults. */
export interface IdentifyResult {
  readonly declaration: StartAnswer;
  readonly axes: readonly AxisKnowledge[];
  /** Readings that fit all that was shown. */
  readonly readings: Readings;
  /** Addresses of answers that no readings give. */
  readonly wrong: readonly string[];
  /** Questions to which something came back that is no answer: an error, a crash, a line against the protocol. */
  readonly unanswered: readonly { readonly address: string; readonly problem: string }[];
  /** A smallest set of answers that are each right under some readings, and together under none. */
  readonly conflict: readonly string[];
  /** Planted faults that give all these answers; empty also when readings explain them. */
  readonly matchingFaults: readonly MatchingFault[];
  /** Whether some readings explain every answer. */
  readonly explained: boolean;
  /** Planted faults that answer all questions of the run as a program without fault does, as far as they were looked for. */
  readonly undetectable: readonly Fault[];
  /** How many planted faults were looked for. */
  readonly faultsConsidered: number;
  /** What the readings took, and what everything took. */
  readonly cost: { readonly readings: Cost; readonly all: Cost };
  /** Why there is no verdict. */
  readonly problem?: string;
}

/** Questions that a run asks at the most, unless it is said otherwise. */
export const QUESTIONS = 200;

/** Rejects with a HarnessError when there is no session to be had. */
export async function identify(options: IdentifyOptions): Promise<IdentifyResult> {
  const { subject, cases, faults, limit = QUESTIONS, onProgress } = options;
  try {
    const declaration = await subject.start();
    const strictness = { grounds: declaration.compares === 'grounds', codes: true };
    const own = plan(cases, declaration).cases;
    const session = openQuestionSession(subject, strictness, limit, onProgress);
    const readingSearch = await identifyReadings(session, own);
    const cost = session.cost();
    const claimed = faults.filter(
      ({ chapters, lenient }) => lenient !== true && chapters.some((name) => declaration.answers.includes(name)),
    );
    const faultSearch = await identifyFault(session, claimed, own, readingSearch);
    return conclude(session, own, { declaration, cost, faultsConsidered: claimed.length, ...faultSearch });
  } finally {
    await subject.stop();
  }
}

interface ReadingSearch {
  readonly space: VersionSpace;
  /** Some answer fits none of the readings that the earlier ones left. */
  readonly contradicted: boolean;
}

/** Asks until no golden case divides the readings that are left. */
async function identifyReadings(session: QuestionSession, cases: readonly Case[]): Promise<ReadingSearch> {
  const divisions = divisionsOf(cases, session.strictness);
  let [space, contradicted]: [VersionSpace, boolean] = [allReadings, false];
  for (;;) {
    const next = session.isOver() ? undefined : nextCase(divisions, space, session.asked);
    if (next === undefined) return { space, contradicted };
    const observation = await session.ask(next);
    if (observation === undefined) continue;
    const left = eliminate(space, observation.regions);
    if (left === undefined) contradicted = true;
    else space = left;
  }
}

/** Planted faults that explain what readings do not. */
async function identifyFault(
  session: QuestionSession,
  faults: readonly Fault[],
  cases: readonly Case[],
  { space, contradicted }: ReadingSearch,
): Promise<FaultSearch> {
  if (!contradicted) {
    const { wrong, open } = await ruleOutFaults(session, faults, cases, space, readingsIn(space));
    if (wrong === undefined) return { matchingFaults: [], undetectable: open };
  }
  return {
    matchingFaults: await matchFaults(session, faults, cases, hypothesisOf(session.observations)),
    undetectable: [],
  };
}

type FaultSearch = Pick<IdentifyResult, 'matchingFaults' | 'undetectable'>;

function conclude(
  session: QuestionSession,
  cases: readonly Case[],
  {
    matchingFaults,
    cost,
    ...rest
  }: FaultSearch & Pick<IdentifyResult, 'declaration' | 'faultsConsidered'> & { readonly cost: Cost },
): IdentifyResult {
  const { observations, strictness } = session;
  const evidence = evidenceOf(observations);
  const { hypothesis } = judgeReadings(evidence, {}, defaultReadings);
  const conflict = smallestConflict(evidence, {}, defaultReadings);
  const readings = matchingFaults[0]?.hypothesis.readings ?? hypothesis;
  const right = correctAnswers(readings, strictness);
  const trusted = observations.filter(({ asked, answerKey: said }) => right(asked) === said);
  const unanswered = observations.flatMap(({ asked: { address }, problem }) =>
    problem === undefined ? [] : [{ address, problem }],
  );
  const unexplained = observations.filter(({ regions }) => regions.length === 0);
  const wrong = unexplained.filter((each) => each.problem === undefined).map(({ asked }) => asked.address);
  const problem = observations.some(isAnswer) ? undefined : (session.problem() ?? 'no question could be asked');
  return {
    ...rest,
    axes: whatIsKnown(trusted, divisionsOf(cases, strictness)),
    readings,
    wrong,
    unanswered,
    conflict,
    matchingFaults,
    explained: unexplained.length === 0 && conflict.length === 0,
    cost: { readings: cost, all: session.cost() },
    ...defined({ problem }),
  };
}

function hypothesisOf(observations: readonly Observation[]): Readings {
  return judgeReadings(evidenceOf(observations), {}, defaultReadings).hypothesis;
}

function evidenceOf(observations: readonly Observation[]): Parameters<typeof judgeReadings>[0] {
  return observations.map(({ asked, regions }) => ({ address: asked.address, regions }));
}

function readingsIn(space: VersionSpace): Readings {
  return { ...defaultReadings, ...member(space) };
}
