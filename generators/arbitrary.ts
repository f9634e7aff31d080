/** The bridge to fast-check: values are drawn by dice as they are, and shrink by losing parts. */
import fc from 'fast-check';
import { type Dice, diceOf } from './dice.ts';
import { type Shrinker, unshrinkable } from './shrink/shrinker.ts';

/** The largest seed of dice: they take 32 bits with a sign. */
const SEEDS = 0x7fff_ffff;

/** fast-check takes arbitraries of one's own only as a class. */
class SeededArbitrary<T> extends fc.Arbitrary<T> {
  readonly #draw: (dice: Dice) => T;
  readonly #shrink: Shrinker<T>;

  constructor(draw: (dice: Dice) => T, shrink: Shrinker<T>) {
    super();
    this.#draw = draw;
    this.#shrink = shrink;
  }

  generate(random: fc.Random): fc.Value<T> {
    const dice = diceOf(random.nextInt(0, SEEDS), random.nextInt(0, SEEDS));
    return new fc.Value(this.#draw(dice), undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(candidates(value, this.#shrink));
  }
}

function* candidates<T>(value: T, shrink: Shrinker<T>): IterableIterator<fc.Value<T>> {
  for (const candidate of shrink(value)) yield new fc.Value(candidate, undefined);
}

/** An arbitrary of what `draw` makes; without `shrink` its values do not shrink. */
export function arbitrary<T>(draw: (dice: Dice) => T, shrink: Shrinker<T> = unshrinkable): fc.Arbitrary<T> {
  return new SeededArbitrary(draw, shrink);
}
