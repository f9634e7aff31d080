/** How well `identify` finds readings and planted faults, and at what cost, over programs in this process. */

import { blockSeed } from '../../../generators/blocks.ts';
import { type Dice, diceOf, pick } from '../../../generators/dice.ts';
import { type IdentifyResult, identify } from '../../../src/checks/identify/identify.ts';
import { divisionsOf } from '../../../src/checks/identify/next-question.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { claimsEverything } from '../../../src/model/claims.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { EXACT } from '../detection/detects.ts';
import type { Cells } from '../measurement.ts';

/** What all mixtures are drawn with. */
export const SEED = 1;

/** What a planted fault is called: its own name first or later, another, none though answers are wrong, or nothing is seen. */
export type Calling = 'first' | 'later' | 'other' | 'unnamed' | 'unseen';

const ask = (respond: AnswerQuestion, cases: readonly Case[], faults: readonly Fault[]): Promise<IdentifyResult> =>
  identify({ subject: inProcess(claimsEverything, respond), cases, faults });

function mixture(dice: Dice): Readings {
  const drawn = axes.map(({ name, readings }) => [name, pick(dice, readings).name]);
  return { ...defaultReadings, ...Object.fromEntries(drawn) };
}

/** A random mixture of readings without a fault, by its number; it is looked through for these faults as well. */
export async function mixtureRow(number: number, cases: readonly Case[], faults: readonly Fault[]): Promise<Cells> {
  const readings = mixture(diceOf(SEED, number));
  const found = await ask((question) => answer(question, readings), cases, faults);
  const isRight =
    found.explained && found.axes.every((each) => each.kind === 'shown' && each.reading === readings[each.axis]);
  const { questions, givens } = found.cost.readings;
  const names = found.matchingFaults.map(({ hypothesis }) => hypothesis.fault.name).join(' ');
  return { of: 'mixture', name: number, found: isRight ? 'right' : 'wrong', accused: names, questions, givens };
}

/** A planted fault alone under a random mixture. */
export async function faultRow(fault: Fault, cases: readonly Case[], faults: readonly Fault[]): Promise<Cells> {
  const readings = mixture(diceOf(SEED, blockSeed(SEED, fault.name, 0)));
  const { matchingFaults, explained, cost } = await ask(answerWith(fault, readings), cases, faults);
  const names = matchingFaults.map(({ hypothesis }) => hypothesis.fault.name);
  const found = callingOf(names, fault.name, explained);
  const { questions, givens } = cost.all;
  return { of: 'fault', name: fault.name, found, accused: names.join(' '), questions, givens };
}

/** What the names of the accused faults say of a fault. */
export function callingOf(names: readonly string[], own: string, explained: boolean): Calling {
  if (names.length === 0) return explained ? 'unseen' : 'unnamed';
  if (names[0] === own) return 'first';
  return names.includes(own) ? 'later' : 'other';
}

/** What no way of asking can do better than. */
export interface InformationBound {
  /** So much tells all combinations of readings apart. */
  readonly bits: number;
  /** Different answers that any golden question has at the most. */
  readonly answers: number;
}

/** Every axis whose readings some golden case divides counts fully. */
export function boundOf(cases: readonly Case[]): InformationBound {
  const divisions = divisionsOf(cases, EXACT);
  const divided = new Set(divisions.flatMap(({ answers }) => answers.flat()).flatMap((region) => Object.keys(region)));
  const counts = axes.filter(({ name }) => divided.has(name)).map(({ readings }) => readings.length);
  return {
    bits: counts.reduce((sum, count) => sum + Math.log2(count), 0),
    answers: Math.max(...divisions.map(({ answers }) => answers.length)),
  };
}
