/** A campaign judged: one combination of readings must explain the golden answers and the generated ones together. */
import { ENOUGH, explains } from '../../harness/axis.ts';
import { type Evidence, isVoid, judgeReadings } from '../../harness/consistency.ts';
import { leavingOpen } from '../../harness/judge.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import { explore } from '../../reference/readings.ts';
import { answer } from '../../reference/reference.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { axesOf, toRegion } from '../../syntax/readings/reading-sets.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import { evenly } from '../evenly.ts';
import { type Differences, differencesIn, type GeneratedOutcome, type Mismatch } from './outcomes.ts';

export interface Judgement extends Differences {
  /** The combination that explains most. */
  readonly readings: Readings;
  /** What the campaign adds to the evidence on the readings. */
  readonly evidence: readonly Evidence[];
}

/** Combinations that are tried, and answers that each of them may bring in as evidence. */
const ROUNDS = 40;
const WITNESSES = 60;

/** `before` is the evidence of the golden answers, `start` the combination that explains most of them. */
export function judgeCampaign(
  outcomes: readonly GeneratedOutcome[],
  before: readonly Evidence[],
  declared: SomeReadings,
  start: Readings,
  strictness: Strictness,
): Judgement {
  const evidence = new Map<string, Evidence>();
  let best: Judgement | undefined;
  let readings = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = differencesIn(outcomes, readings, strictness);
    if (
      best === undefined ||
      (missed(before, readings) <= missed(before, start) && found.wrong.length < best.wrong.length)
    )
      best = { readings, ...found, evidence: [] };
    const known = evidence.size;
    for (const mismatch of evenly(found.wrong, WITNESSES)) {
      const key = canonicalJson([mismatch.question]);
      if (!evidence.has(key)) evidence.set(key, toEvidence(mismatch, declared, strictness));
    }
    const next = judgeReadings([...before, ...evidence.values()], declared, readings).hypothesis;
    const isSame = canonicalJson(next) === canonicalJson(readings);
    if (isSame || evidence.size === known) break;
    readings = next;
  }
  const found = best ?? { readings, wrong: [], acceptable: [] };
  const told = witnesses(outcomes, found.readings, start, strictness).map((each) =>
    toEvidence(each, declared, strictness),
  );
  const more = told.filter(({ address }) => ![...evidence.values()].some((each) => each.address === address));
  return { ...found, evidence: [...evidence.values(), ...more] };
}

/** On each axis that generated answers moved, answers that are enough to rule every other reading out, where there are some. */
function witnesses(
  outcomes: readonly GeneratedOutcome[],
  readings: Readings,
  start: Readings,
  strictness: Strictness,
): readonly GeneratedOutcome[] {
  const isGiven = ({ question, outcome }: GeneratedOutcome, under: Readings): boolean =>
    outcome.kind === 'answered' && sameAnswer(question.chapter, answer(question, under), outcome.answer, strictness);
  return axesOf(readings)
    .filter((axis) => readings[axis] !== start[axis])
    .flatMap((axis) => readingsOf(axis).map((reading) => ({ ...readings, [axis]: reading })))
    .flatMap((other) => first(outcomes, ENOUGH, (each) => !isGiven(each, other) && isGiven(each, readings)));
}

function first<T>(items: readonly T[], most: number, fits: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === most) break;
    if (fits(item)) found.push(item);
  }
  return found;
}

/** Whether an answer is right under some reading of the contested axes, all else as in `readings`. */
export function isExcused(
  { question, outcome }: Mismatch,
  readings: Readings,
  contested: readonly Axis[],
  strictness: Strictness,
): boolean {
  if (outcome.kind !== 'answered' || contested.length === 0) return false;
  const leaves = explore(readings, (each) => answer(question, each), leavingOpen(readings, contested));
  return leaves.some(({ result }) => sameAnswer(question.chapter, result, outcome.answer, strictness));
}

/** Golden answers that a combination does not explain: generated ones never outweigh them. */
function missed(before: readonly Evidence[], readings: Readings): number {
  return before.filter((each) => !isVoid(each) && !explains(readings, each)).length;
}

/** The combinations under which the answer would be right. */
function toEvidence(mismatch: GeneratedOutcome | Mismatch, declared: SomeReadings, strictness: Strictness): Evidence {
  const { question, outcome } = mismatch;
  const address = `${question.chapter}@${mismatch.address}`;
  if (outcome.kind !== 'answered') return { address, regions: [{}] }; // no answer says nothing of the readings
  const leaves = explore({ ...defaultReadings, ...declared }, (readings) => answer(question, readings), declared);
  const right = leaves.filter((leaf) => sameAnswer(question.chapter, leaf.result, outcome.answer, strictness));
  return { address, regions: right.map((leaf) => toRegion(leaf.readings)) };
}
