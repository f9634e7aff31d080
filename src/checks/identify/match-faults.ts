/** For answers that no readings explain: the planted faults that give the same, told apart by further questions. */
import type { Fault } from '../../faults/fault.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';
import { appliesTo, type FaultHypothesis, fitReadings, predict } from '../diagnosis/fault-hypothesis.ts';
import { entropyOf, givenOf } from './next-question.ts';
import { probesOf } from './probes.ts';
import type { QuestionSession } from './question-session.ts';

/** Answers beside the first ones that a fault has to foretell before it is named. */
const CONFIRMATIONS = 10;

export interface MatchingFault {
  readonly hypothesis: FaultHypothesis;
  /** The question that told it from the fault that was the last to be ruled out, or from a program without fault. */
  readonly shownBy: string | undefined;
}

/** Every fault that explains all answers, the nearest first: the one that follows most of `readings`. */
export async function matchFaults(
  session: QuestionSession,
  faults: readonly Fault[],
  cases: readonly Case[],
  readings: Readings,
): Promise<readonly MatchingFault[]> {
  const { observations, strictness } = session;
  const fitting = (): readonly FaultHypothesis[] =>
    faults.flatMap((fault) => fitReadings(fault, readings, observations, strictness) ?? []);
  let [hypotheses, shownBy, confirmed]: [readonly FaultHypothesis[], string | undefined, number] = [
    fitting(),
    undefined,
    0,
  ];
  for (;;) {
    const next = hypotheses.length === 0 ? undefined : mostDistinguishing(hypotheses, session, cases, confirmed);
    if (next === undefined || (!next.divides && confirmed === CONFIRMATIONS)) break;
    const before = hypotheses.length;
    const answered = await session.ask(next.asked);
    if (answered === undefined) continue;
    hypotheses = hypotheses.filter(
      (each) => predict(each, observations.slice(0, -1), next.asked, strictness) === answered.answerKey,
    );
    if (hypotheses.length < before || shownBy === undefined) shownBy = next.asked.address;
    confirmed = hypotheses.length < before ? 0 : confirmed + 1;
    if (hypotheses.length === 0) hypotheses = fitting();
  }
  return [...hypotheses]
    .sort((one, other) => apart(one.readings, readings) - apart(other.readings, readings))
    .map((hypothesis) => ({ hypothesis, shownBy }));
}

interface DistinguishingCase {
  readonly asked: Case;
  /** Whether it tells hypotheses from each other, or only all of them from a program without fault. */
  readonly divides: boolean;
}

/** The question to which the hypotheses give the most different answers; else, in turn, one that they get wrong and any of their chapters. */
function mostDistinguishing(
  hypotheses: readonly FaultHypothesis[],
  { observations, asked, strictness, isOver }: QuestionSession,
  cases: readonly Case[],
  confirmed: number,
): DistinguishingCase | undefined {
  if (isOver()) return undefined;
  const ready = new Set([...asked].map(givenOf));
  const found = new Set(
    hypotheses.flatMap((each) => probesOf(each, cases, strictness).flatMap((probe) => probe.slice(-1))),
  );
  let best: { asked: Case; bits: number; worth: number } | undefined;
  for (const each of found) {
    if (asked.has(each)) continue;
    const bits = entropyOf(hypotheses.map((hypothesis) => predict(hypothesis, observations, each, strictness)));
    const worth = bits + (ready.has(givenOf(each)) ? READY : 0);
    if (best === undefined || worth > best.worth) best = { asked: each, bits, worth };
  }
  if (best !== undefined && (best.bits > 0 || confirmed % 2 === 0))
    return { asked: best.asked, divides: best.bits > 0 };
  const own = cases.filter((each) => !asked.has(each) && hypotheses.some(({ fault }) => appliesTo(fault, each)));
  const other = own[Math.floor((own.length * confirmed) / CONFIRMATIONS)];
  return other && { asked: other, divides: false };
}

/** Bits that a given that was set up before counts. */
const READY = 0.2;

function apart(one: Readings, other: Readings): number {
  return axesOf(one).filter((axis) => one[axis] !== other[axis]).length;
}
