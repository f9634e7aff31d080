/** Finds which readings an implementation follows, by as few questions as tell, and which planted fault it has. */
import type { Fault } from '../../faults/fault.ts';
import { judgeReadings, smallestConflict } from '../../harness/consistency.ts';
import type { Subject } from '../../harness/subject.ts';
import { defaultReadings } from '../../model/axes.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import type { StartAnswer } from '../../model/wire.generated.ts';
import { innocent } from '../diagnosis/fault-hypothesis.ts';
import { plan } from '../plan.ts';
import { type AxisFound, findAxes } from './found.ts';
import { type Accused, accuse } from './match-faults.ts';
import { divisionsOf, nextCase } from './next-question.ts';
import { type Conversation, converse, type Effort, type Heard, hasSpoken } from './question-session.ts';
import { survey } from './rule-out-faults.ts';
import { anything, type Belief, learn, member } from './version-space.ts';

export interface IdentifyOptions {
  readonly subject: Subject;
  readonly cases: readonly Case[];
  /** Planted faults to look for. */
  readonly faults: readonly Fault[];
  /** Questions at the most. */
  readonly limit?: number;
  readonly onProgress?: (done: number) => void;
}

export interface Identified {
  readonly declaration: StartAnswer;
  readonly axes: readonly AxisFound[];
  /** Readings that fit all that was shown. */
  readonly readings: Readings;
  /** Addresses of answers that no readings give. */
  readonly wrong: readonly string[];
  /** Questions to which something came back that is no answer: an error, a crash, a line against the protocol. */
  readonly unanswered: readonly { readonly address: string; readonly problem: string }[];
  /** A smallest set of answers that are each right under some readings, and together under none. */
  readonly conflict: readonly string[];
  /** Planted faults that give all these answers; empty also when readings explain them. */
  readonly accused: readonly Accused[];
  /** Whether some readings explain every answer. */
  readonly explained: boolean;
  /** Planted faults that answer all questions of the run as a program without fault does, as far as they were looked for. */
  readonly unseen: readonly Fault[];
  /** How many planted faults were looked for. */
  readonly sought: number;
  /** What the readings took, and what everything took. */
  readonly effort: { readonly readings: Effort; readonly all: Effort };
  /** Why there is no verdict. */
  readonly problem?: string;
}

/** Questions that a run asks at the most, unless it is said otherwise. */
export const QUESTIONS = 200;

/** Rejects with a HarnessError when there is no conversation to be had. */
export async function identify(options: IdentifyOptions): Promise<Identified> {
  const { subject, cases, faults, limit = QUESTIONS, onProgress } = options;
  try {
    const declaration = await subject.start();
    const strictness = { grounds: declaration.compares === 'grounds', codes: true };
    const own = plan(cases, declaration).cases;
    const conversation = converse(subject, strictness, limit, onProgress);
    const learnt = await interview(conversation, own);
    const effort = conversation.effort();
    const claimed = faults.filter(
      ({ chapters, lenient }) => lenient !== true && chapters.some((name) => declaration.answers.includes(name)),
    );
    const hunted = await hunt(conversation, claimed, own, learnt);
    return conclude(conversation, own, { declaration, effort, sought: claimed.length, ...hunted });
  } finally {
    await subject.stop();
  }
}

interface Learnt {
  readonly belief: Belief;
  /** Some answer fits none of the readings that the earlier ones left. */
  readonly contradicted: boolean;
}

/** Asks until no golden case divides the readings that are left. */
async function interview(conversation: Conversation, cases: readonly Case[]): Promise<Learnt> {
  const divisions = divisionsOf(cases, conversation.strictness);
  let [belief, contradicted]: [Belief, boolean] = [anything, false];
  for (;;) {
    const next = conversation.isOver() ? undefined : nextCase(divisions, belief, conversation.asked);
    if (next === undefined) return { belief, contradicted };
    const heard = await conversation.ask(next);
    if (heard === undefined) continue;
    const learnt = learn(belief, heard.regions);
    if (learnt === undefined) contradicted = true;
    else belief = learnt;
  }
}

/** Planted faults that explain what readings do not. */
async function hunt(
  conversation: Conversation,
  faults: readonly Fault[],
  cases: readonly Case[],
  { belief, contradicted }: Learnt,
): Promise<Hunted> {
  if (!contradicted) {
    const { wrong, open } = await survey(conversation, faults, cases, belief, readingsIn(belief));
    if (wrong === undefined) return { accused: [], unseen: open };
  }
  return { accused: await accuse(conversation, faults, cases, hypothesisOf(conversation.heard)), unseen: [] };
}

type Hunted = Pick<Identified, 'accused' | 'unseen'>;

function conclude(
  conversation: Conversation,
  cases: readonly Case[],
  { accused, effort, ...rest }: Hunted & Pick<Identified, 'declaration' | 'sought'> & { readonly effort: Effort },
): Identified {
  const { heard, strictness } = conversation;
  const evidence = evidenceOf(heard);
  const { hypothesis } = judgeReadings(evidence, {}, defaultReadings);
  const conflict = smallestConflict(evidence, {}, defaultReadings);
  const readings = accused[0]?.suspect.readings ?? hypothesis;
  const right = innocent(readings, strictness);
  const trusted = heard.filter(({ asked, said }) => right(asked) === said);
  const unanswered = heard.flatMap(({ asked: { address }, problem }) =>
    problem === undefined ? [] : [{ address, problem }],
  );
  const unexplained = heard.filter(({ regions }) => regions.length === 0);
  const wrong = unexplained.filter((each) => each.problem === undefined).map(({ asked }) => asked.address);
  const problem = heard.some(hasSpoken) ? undefined : (conversation.problem() ?? 'no question could be asked');
  return {
    ...rest,
    axes: findAxes(trusted, divisionsOf(cases, strictness)),
    readings,
    wrong,
    unanswered,
    conflict,
    accused,
    explained: unexplained.length === 0 && conflict.length === 0,
    effort: { readings: effort, all: conversation.effort() },
    ...(problem === undefined ? {} : { problem }),
  };
}

function hypothesisOf(heard: readonly Heard[]): Readings {
  return judgeReadings(evidenceOf(heard), {}, defaultReadings).hypothesis;
}

function evidenceOf(heard: readonly Heard[]): Parameters<typeof judgeReadings>[0] {
  return heard.map(({ asked, regions }) => ({ address: asked.address, regions }));
}

function readingsIn(belief: Belief): Readings {
  return { ...defaultReadings, ...member(belief) };
}
