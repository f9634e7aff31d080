/** Faults that show only after other questions: in which order a few questions give them away. */
import { diceOf, shuffled } from '../../../generators/dice.ts';
import type { Fault } from '../../faults/fault.ts';
import type { Question } from '../../model/question.ts';
import { sideBySide } from './minimal-pairs.ts';
import { wrongIn } from './requirements.ts';

/** Orders that are tried. */
const ORDERS = 60;
/** Places in which one more question is tried. */
const PLACES = 12;
/** Wrong answers of which the question before is looked for. */
const LOOKED_AT = 12;

/** Questions in the order in which they are to be asked. */
export interface Series {
  readonly questions: readonly Question[];
  /** The faults that it gives away. */
  readonly told: readonly Fault[];
}

/** The questions in an order that gives away as many of the faults as can be found. */
export function withStatefulFaults(faults: readonly Fault[], questions: readonly Question[], seed: number): Series {
  const order = bestOrder(faults, sideBySide(questions), seed);
  return { questions: order, told: toldBy(faults, order) };
}

/** The series with candidates in it that give away those of the faults that it does not. */
export function withAllStatefulFaults(
  faults: readonly Fault[],
  series: Series,
  candidates: readonly Question[],
): Series {
  let { questions, told } = series;
  for (const fault of faults) {
    if (told.includes(fault)) continue;
    questions = withOneMore(fault, told, questions, candidates) ?? [
      ...questions,
      ...trailOf(fault, questions, candidates),
    ];
    told = toldBy(faults, questions);
  }
  return { questions, told };
}

/** One candidate put where it gives the fault away, and hides none of those that were told. */
function withOneMore(
  fault: Fault,
  told: readonly Fault[],
  series: readonly Question[],
  candidates: readonly Question[],
): readonly Question[] | undefined {
  for (let place = Math.min(series.length, PLACES); place >= 0; place -= 1) {
    const [before, after] = [series.slice(0, place), series.slice(place)];
    const found = candidates.find((each) => {
      const longer = [...before, each, ...after];
      return tells(longer, fault) && told.every((other) => tells(longer, other));
    });
    if (found !== undefined) return [...before, found, ...after];
  }
  return undefined;
}

function toldBy(faults: readonly Fault[], series: readonly Question[]): readonly Fault[] {
  return faults.filter((fault) => tells(series, fault));
}

function tells(series: readonly Question[], fault: Fault): boolean {
  return wrongIn(fault, series).length > 0;
}

function bestOrder(faults: readonly Fault[], chosen: readonly Question[], seed: number): readonly Question[] {
  const dice = diceOf(seed, 3);
  let [best, most] = [chosen, toldBy(faults, chosen).length];
  for (let round = 0; round < ORDERS && most < faults.length; round += 1) {
    const order = shuffled(dice, chosen);
    const told = toldBy(faults, order).length;
    if (told > most) [best, most] = [order, told];
  }
  return best;
}

/** Two candidates that give the fault away at the end of the series, or as many as it takes. */
function trailOf(fault: Fault, series: readonly Question[], candidates: readonly Question[]): readonly Question[] {
  const wrong = wrongIn(fault, candidates);
  for (const place of wrong.slice(0, LOOKED_AT)) {
    const late = candidates.slice(place, place + 1);
    const early = candidates.slice(0, place).find((each) => tells([...series, each, ...late], fault));
    if (early !== undefined) return [early, ...late];
  }
  return candidates.slice(0, (wrong[0] ?? -1) + 1);
}
