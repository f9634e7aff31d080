/** Neutral twins of questions that speak on an axis: whoever fails the twin says nothing of the axis by its answer. */

import { askAll, defaultRunOptions } from '../../harness/ask.ts';
import { speech } from '../../harness/axis.ts';
import type { Clock } from '../../harness/clock.ts';
import type { Evidence } from '../../harness/consistency.ts';
import type { Outcome, Subject } from '../../harness/subject.ts';
import type { Case } from '../../model/golden.ts';
import type { Question } from '../../model/question.ts';
import type { Axis, Readings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';
import { leniencyOf, type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import { evenly } from '../evenly.ts';
import { neutral } from './neutral.ts';

/** Twins of an axis that a run asks at the most. */
export const TWINS = 20;

export interface Twins {
  readonly cases: readonly Case[];
  readonly evidence: readonly Evidence[];
  readonly hypothesis: Readings;
  readonly strictness: Strictness;
  /** Of each axis. */
  readonly most: number;
  /** What is not asked in time says nothing against an answer. */
  readonly clock: Clock;
  /** Whether the subject may be asked. */
  readonly isInside: (question: Question) => boolean;
}

/** By address the axes of which an answer says nothing. */
export async function voidedBy(subject: Subject, twins: Twins): Promise<ReadonlyMap<string, readonly Axis[]>> {
  const sides = sidesOf(twins);
  const asked = [...new Set(sides.map(({ axis }) => axis))].flatMap((axis) => twinsOn(axis, sides, twins));
  const { outcomes } = await askAll(
    subject,
    asked.map(({ twin }) => twin),
    { ...defaultRunOptions, clock: twins.clock },
  );
  const heard = asked.map(({ of, twin }, index) => ({ of, isRight: isRight(twin, outcomes[index], twins) }));
  const voided = new Map<string, readonly Axis[]>();
  for (const side of sides)
    for (const address of silentIn(side, heard)) voided.set(address, [...(voided.get(address) ?? []), side.axis]);
  return voided;
}

/** Answers that say the same of one axis. */
interface Side {
  readonly axis: Axis;
  /** Whether they are against the reading of the hypothesis. */
  readonly against: boolean;
  readonly speakers: readonly Speaker[];
}

/** One answer on one axis. */
interface Speaker {
  readonly address: string;
  readonly question: Question;
}

function sidesOf({ cases, evidence, hypothesis }: Twins): readonly Side[] {
  const questions = new Map(cases.map(({ address, question }) => [address, question]));
  const sides = new Map<string, { axis: Axis; against: boolean; speakers: Speaker[] }>();
  for (const { address, regions } of evidence) {
    const question = questions.get(address);
    if (question === undefined) continue;
    for (const axis of new Set(regions.flatMap((region) => axesOf(region)))) {
      const right = speech(axis, { regions }, hypothesis);
      if (right === undefined) continue;
      const key = `${axis} ${right.join()}`;
      const side = sides.get(key) ?? { axis, against: !right.includes(hypothesis[axis]), speakers: [] };
      side.speakers.push({ address, question });
      sides.set(key, side);
    }
  }
  return [...sides.values()];
}

interface Twin {
  readonly of: Speaker;
  readonly twin: Question;
}

/** What contradicts the hypothesis has half of the axis' twins and comes first, what agrees with it the other half. */
function twinsOn(axis: Axis, sides: readonly Side[], { hypothesis, most, isInside }: Twins): readonly Twin[] {
  const own = sides.filter((side) => side.axis === axis);
  const twinsOf = (some: readonly Side[]): readonly Twin[] =>
    some.flatMap(({ speakers }) =>
      evenly(speakers, Math.max(1, Math.floor(most / 2 / some.length))).flatMap((of) => {
        const twin = neutral(axis, of.question, hypothesis, isInside);
        return twin === undefined ? [] : [{ of, twin }];
      }),
    );
  const [against, others] = [own.filter((side) => side.against), own.filter((side) => !side.against)];
  return [...twinsOf(against), ...twinsOf(others)].slice(0, most);
}

/** What is not asked, or not implemented, says nothing against an answer. */
function isRight(twin: Question, outcome: Outcome | undefined, { hypothesis, strictness }: Twins): boolean {
  if (outcome === undefined || outcome.kind === 'not-run' || outcome.kind === 'unsupported') return true;
  if (outcome.kind !== 'answered') return false;
  if (leniencyOf(twin, outcome.answer, strictness) !== undefined) return true;
  return sameAnswer(twin.chapter, answer(twin, hypothesis), outcome.answer, { ...strictness, codes: false });
}

interface HeardTwin {
  readonly of: Speaker;
  readonly isRight: boolean;
}

/** Where every twin of a side is answered wrongly, those that were not asked would have been too. */
function silentIn({ speakers }: Side, heard: readonly HeardTwin[]): readonly string[] {
  const own = heard.filter(({ of }) => speakers.includes(of));
  const wrong = own.filter(({ isRight: right }) => !right).map(({ of }) => of);
  const silent = wrong.length > 0 && wrong.length === own.length ? speakers : wrong;
  return silent.map(({ address }) => address);
}
