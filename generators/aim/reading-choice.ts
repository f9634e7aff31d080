/** What an aimed question is known to be answered, and for which readings: a reading is chosen only where it matters. */
import { axes } from '../../src/model/generated/axes.generated.ts';
import { invariant } from '../../src/model/invariant.ts';
import type { Axis, Readings, Region } from '../../src/model/readings.ts';
import { type Dice, pick } from '../dice.ts';

/** A question whose answer is known by the way it was made. */
export interface AimedQuestion<W, C> {
  readonly when: W;
  readonly claim: C;
  /** The claim holds under every combination of readings in here. */
  readonly readingSet: Region;
}

/** Readings chosen while something is aimed; the claim then holds for these and any readings of the other axes. */
export interface ReadingChoice {
  readonly dice: Dice;
  readonly chosen: Map<Axis, string>;
}

const READINGS = new Map(axes.map(({ name, readings }) => [name, readings.map((reading) => reading.name)]));

/** No reading is chosen yet. */
export function openChoice(dice: Dice): ReadingChoice {
  return { dice, chosen: new Map() };
}

/** The reading of an axis; the first time, one of chance. */
export function choose<A extends Axis>(choice: ReadingChoice, axis: A): Readings[A] {
  const reading = choice.chosen.get(axis) ?? pick(choice.dice, READINGS.get(axis) ?? []);
  choice.chosen.set(axis, reading);
  return reading as Readings[A];
}

/** Whether the reading of an axis is this one, or is now chosen to be. */
export function settle<A extends Axis>(choice: ReadingChoice, axis: A, reading: Readings[A]): boolean {
  const known = choice.chosen.get(axis);
  invariant(READINGS.get(axis)?.includes(reading), 'a reading that its axis does not have');
  if (known === undefined) choice.chosen.set(axis, reading);
  return known === undefined || known === reading;
}

/** The readings for which the claim holds: those chosen, and any of the other axes. */
export function readingSetOf({ chosen }: ReadingChoice): Region {
  return Object.fromEntries([...chosen].map(([axis, reading]) => [axis, [reading]]));
}

/** What is wanted of a condition and of the exception beside it. */
export interface Want {
  readonly met: boolean;
  readonly exempt: boolean;
}
