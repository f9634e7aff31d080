/** The bridge to fast-check: values are drawn by dice as they are, and shrink by losing parts. */
import fc from 'fast-check';
import { type Dice, diceOf } from './dice.ts';

/** Every value with a part less or a part simpler, the largest steps first; all of them valid. */
export type Smaller<T> = (value: T) => Iterable<T>;

const SEEDS = 0x7fff_ffff;

/** fast-check takes arbitraries of one's own only as a class. */
class Drawn<T> extends fc.Arbitrary<T> {
  readonly #draw: (dice: Dice) => T;
  readonly #smaller: Smaller<T>;

  constructor(draw: (dice: Dice) => T, smaller: Smaller<T>) {
    super();
    this.#draw = draw;
    this.#smaller = smaller;
  }

  generate(random: fc.Random): fc.Value<T> {
    const dice = diceOf(random.nextInt(0, SEEDS), random.nextInt(0, SEEDS));
    return new fc.Value(this.#draw(dice), undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(candidates(value, this.#smaller));
  }
}

function* candidates<T>(value: T, smaller: Smaller<T>): IterableIterator<fc.Value<T>> {
  for (const candidate of smaller(value)) yield new fc.Value(candidate, undefined);
}

/** An arbitrary of what `draw` makes; without `smaller` its values do not shrink. */
export function drawn<T>(draw: (dice: Dice) => T, smaller: Smaller<T> = () => []): fc.Arbitrary<T> {
  return new Drawn(draw, smaller);
}

/** The list without a half of it, without a quarter, down to single elements; never shorter than `least`. */
export function* shorter<T>(list: readonly T[], least = 0): Iterable<readonly T[]> {
  for (let step = Math.ceil(list.length / 2); step >= 1; step = step === 1 ? 0 : Math.ceil(step / 2)) {
    for (let at = 0; at < list.length; at += step) {
      const rest = [...list.slice(0, at), ...list.slice(at + step)];
      if (rest.length >= least) yield rest;
    }
  }
}

/** The list with one element made smaller. */
export function* oneSmaller<T>(list: readonly T[], smaller: Smaller<T>): Iterable<readonly T[]> {
  for (const [index, element] of list.entries()) {
    for (const candidate of smaller(element)) yield list.with(index, candidate);
  }
}

/** The record without each of the keys that it has; keys not named stay. */
export function* fewerKeys<T extends object>(record: T, keys: readonly (keyof T)[]): Iterable<T> {
  for (const key of keys) {
    if (!Object.hasOwn(record, key)) continue;
    const { [key]: _, ...rest } = record;
    yield rest as unknown as T;
  }
}

/** The record with one of its fields made smaller. */
export function* fieldSmaller<T extends object, K extends keyof T>(
  record: T,
  key: K,
  smaller: Smaller<NonNullable<T[K]>>,
): Iterable<T> {
  const value = record[key];
  if (value === undefined || value === null) return;
  for (const candidate of smaller(value)) yield { ...record, [key]: candidate };
}
