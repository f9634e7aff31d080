/** Dice for tests, the readings of a set, and the reference's answers under them. */
import { type Dice, diceOf, pick } from '../../generators/dice.ts';
import { drawPools, type Pools } from '../../generators/pools.ts';
import { type Settings, wellFormed } from '../../generators/settings.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Axis, Readings, Region } from '../../src/model/readings.ts';

/** So many dice, each with a pools of its own; always the same ones. */
export function* poolsFor(count: number, settings: Settings = wellFormed): Iterable<readonly [Dice, Pools]> {
  for (let seed = 0; seed < count; seed += 1) {
    const dice = diceOf(seed, 7);
    yield [dice, drawPools(dice, settings)];
  }
}

const READINGS = new Map(axes.map(({ name, readings }) => [name, readings.map((reading) => reading.name)]));

/** A member of the set: any reading of the axes that it does not name. */
export function readingsIn(dice: Dice, readingSet: Region): Readings {
  const members = [...READINGS].map(([axis, all]) => [axis, pick<string>(dice, readingSet[axis] ?? all)]);
  return { ...defaultReadings, ...Object.fromEntries(members) };
}

/** Every member of the set, as far as these axes go. */
export function everyReadingIn(readingSet: Region, names: readonly Axis[]): readonly Readings[] {
  return names.reduce<readonly Readings[]>(
    (found, axis) =>
      found.flatMap((readings) =>
        (readingSet[axis] ?? READINGS.get(axis) ?? []).map((each) => ({ ...readings, [axis]: each })),
      ),
    [defaultReadings],
  );
}

/** How many in a hundred. */
export function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}
