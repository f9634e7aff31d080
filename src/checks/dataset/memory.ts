/** Faults that show only after other questions: in which order a few questions give them away. */
import { diceOf, shuffled } from '../../../generators/dice.ts';
import type { Fault } from '../../faults/fault.ts';
import type { Question } from '../../model/question.ts';
import { wrongIn } from './demands.ts';
import { sideBySide } from './near.ts';

/** Orders that are tried. */
const ORDERS = 60;
/** Wrong answers of which the question before is looked for. */
const LOOKED_AT = 12;

/** Questions in the order in which they are to be asked. */
export interface Series {
  readonly questions: readonly Question[];
  /** The faults that it gives away. */
  readonly told: readonly Fault[];
}

/** The questions in an order that gives away as many of the faults as can be found. */
export function telling(faults: readonly Fault[], questions: readonly Question[], seed: number): Series {
  const order = bestOrder(faults, sideBySide(questions), seed);
  return { questions: order, told: faults.filter((fault) => tells(order, fault)) };
}

/** The series with candidates after it that give away those of the faults that it does not. */
export function tellingAll(faults: readonly Fault[], series: Series, candidates: readonly Question[]): Series {
  const questions = faults.reduce(
    (before, fault) => (tells(before, fault) ? before : [...before, ...further(fault, before, candidates)]),
    series.questions,
  );
  return { questions, told: faults.filter((fault) => tells(questions, fault)) };
}

function tells(series: readonly Question[], fault: Fault): boolean {
  return wrongIn(fault, series).length > 0;
}

function bestOrder(faults: readonly Fault[], chosen: readonly Question[], seed: number): readonly Question[] {
  const dice = diceOf(seed, 3);
  const toldBy = (series: readonly Question[]): number => faults.filter((fault) => tells(series, fault)).length;
  let [best, most] = [chosen, toldBy(chosen)];
  for (let round = 0; round < ORDERS && most < faults.length; round += 1) {
    const order = shuffled(dice, chosen);
    const told = toldBy(order);
    if (told > most) [best, most] = [order, told];
  }
  return best;
}

/** One question that gives the fault away at the end of the series, or two, or as many as it takes. */
function further(fault: Fault, series: readonly Question[], candidates: readonly Question[]): readonly Question[] {
  const one = candidates.find((each) => tells([...series, each], fault));
  if (one !== undefined) return [one];
  for (const place of wrongIn(fault, candidates).slice(0, LOOKED_AT)) {
    const late = candidates.slice(place, place + 1);
    const early = candidates.slice(0, place).find((each) => tells([...series, each, ...late], fault));
    if (early !== undefined) return [early, ...late];
  }
  return candidates.slice(0, (wrongIn(fault, candidates)[0] ?? -1) + 1);
}
