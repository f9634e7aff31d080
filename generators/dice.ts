/** Chance as a function: every draw of a world comes from one seed. */
import { invariant } from '../src/model/invariant.ts';

/** A whole number from 0 up to, and not including, the number of sides. */
export type Dice = (sides: number) => number;

/** Dice that always fall the same way for the same two seeds (sfc32 of PractRand; twelve rounds mix the seeds, as there). */
export function diceOf(seed: number, other: number): Dice {
  let [a, b, c, counter] = [seed | 0, other | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return (sides) => Math.floor((next() / 0x1_0000_0000) * sides);
}

/** Both ends included. */
export function between(dice: Dice, least: number, most: number): number {
  return least + dice(most - least + 1);
}

/** True this often in a hundred times. */
export function chance(dice: Dice, percent: number): boolean {
  return dice(100) < percent;
}

/** An element of the list, which is not empty. */
export function pick<T>(dice: Dice, list: readonly T[]): T {
  invariant(list.length > 0, 'nothing to pick from');
  return list[dice(list.length)] as T; // an element may itself be undefined
}

/** Different elements in an order of chance: at least `least`, at most `most` of them, as far as there are so many. */
export function some<T>(dice: Dice, list: readonly T[], least: number, most: number): readonly T[] {
  const rest = [...list];
  const count = Math.min(rest.length, between(dice, least, most));
  return times(count, () => {
    const at = dice(rest.length);
    const taken = rest[at] as T; // the count is at most the length
    rest.splice(at, 1);
    return taken;
  });
}

/** All elements in an order of chance. */
export function shuffled<T>(dice: Dice, list: readonly T[]): readonly T[] {
  return some(dice, list, list.length, list.length);
}

/** The list from a place of chance on, then its beginning. */
export function turned<T>(dice: Dice, list: readonly T[]): readonly T[] {
  const at = list.length === 0 ? 0 : dice(list.length);
  return at === 0 ? list : [...list.slice(at), ...list.slice(0, at)];
}

/** Of an odd number of elements the one in the middle too. */
export function laterHalf<T>(list: readonly T[]): readonly T[] {
  return list.slice(Math.floor(list.length / 2));
}

/** So many draws, numbered from 0. */
export function times<T>(count: number, draw: (index: number) => T): readonly T[] {
  const drawn: T[] = [];
  for (let index = 0; index < count; index += 1) drawn.push(draw(index));
  return drawn;
}
