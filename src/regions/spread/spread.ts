/** Values over the readings of some axes: what something is under each combination of them. */
import { axes as allAxes } from '../../model/generated/axes.generated.ts';
import type { Axis, Readings } from '../../model/readings.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';

/** A value for each combination of readings of the axes, which stand in the order of spec/readings.md; the last of them changes fastest. */
export interface Spread<T> {
  readonly axes: readonly Axis[];
  readonly values: readonly T[];
}

const SIZES: ReadonlyMap<Axis, number> = new Map(allAxes.map(({ name, readings }) => [name, readings.length]));
const PLACES: ReadonlyMap<Axis, number> = new Map(allAxes.map(({ name }, place) => [name, place]));

/** The axes in the order of spec/readings.md, each once. */
export function inOrder(axes: readonly Axis[]): readonly Axis[] {
  return [...new Set(axes)].sort((one, other) => (PLACES.get(one) ?? 0) - (PLACES.get(other) ?? 0));
}

function sizeOf(axis: Axis): number {
  return SIZES.get(axis) ?? 1;
}

/** Hangs on nothing. */
export function constant<T>(value: T): Spread<T> {
  return { axes: NO_AXES, values: [value] };
}

const NO_AXES: readonly Axis[] = [];

/** How far apart values stand whose combinations differ in one step of each axis. */
function stridesOf(axes: readonly Axis[]): readonly number[] {
  const strides: number[] = [];
  let size = 1;
  for (const axis of axes.toReversed()) {
    strides.unshift(size);
    size *= sizeOf(axis);
  }
  return strides;
}

/** The value under these readings. */
export function valueUnder<T>({ axes, values }: Spread<T>, readings: Readings): T | undefined {
  const strides = stridesOf(axes);
  const index = axes.reduce((sum, axis, at) => sum + (strides[at] ?? 0) * readingsOf(axis).indexOf(readings[axis]), 0);
  return values[index];
}

/** The same without the axes on which no value hangs. */
export function reduced<T>(spread: Spread<T>): Spread<T> {
  const idle = spread.axes.find((axis) => isIdle(spread, axis));
  return idle === undefined ? spread : reduced(without(spread, idle));
}

function isIdle<T>({ axes, values }: Spread<T>, axis: Axis): boolean {
  const stride = stridesOf(axes)[axes.indexOf(axis)] ?? 1;
  const size = sizeOf(axis);
  return values.every((value, index) => value === values[index - stride * (Math.floor(index / stride) % size)]);
}

function without<T>({ axes, values }: Spread<T>, axis: Axis): Spread<T> {
  const stride = stridesOf(axes)[axes.indexOf(axis)] ?? 1;
  const size = sizeOf(axis);
  return {
    axes: axes.filter((each) => each !== axis),
    values: values.filter((_, index) => Math.floor(index / stride) % size === 0),
  };
}

/** What comes of each number; it hangs on nothing when they all come to the same. */
export function mapped({ axes, values }: Spread<number>, change: (value: number) => number): Spread<number> {
  return plainest(axes, values.map(change));
}

function plainest(axes: readonly Axis[], values: readonly number[]): Spread<number> {
  const [first = 0] = values;
  for (let index = 1; index < values.length; index += 1) if (values[index] !== first) return { axes, values };
  return constant(first);
}

/** What comes of the numbers of several spreads, under each combination of all their axes. `current` is the same array each time. */
export function joined(parts: readonly Spread<number>[], join: (current: readonly number[]) => number): Spread<number> {
  const axes = inOrder(parts.flatMap((part) => part.axes));
  const sizes = axes.map(sizeOf);
  const steps = parts.map((part) => {
    const strides = stridesOf(part.axes);
    return axes.map((axis) => strides[part.axes.indexOf(axis)] ?? 0);
  });
  const indexes = parts.map(() => 0);
  const digits = axes.map(() => 0);
  const current = parts.map(() => 0);
  const values: number[] = [];
  for (let left = sizes.reduce((product, size) => product * size, 1); left > 0; left -= 1) {
    for (const [number, part] of parts.entries()) current[number] = part.values[indexes[number] ?? 0] ?? 0;
    values.push(join(current));
    advance(digits, sizes, indexes, steps);
  }
  return plainest(axes, values);
}

/** To the next combination: the digits of the last axes that are at their end go back to 0. */
function advance(
  digits: number[],
  sizes: readonly number[],
  indexes: number[],
  steps: readonly (readonly number[])[],
): void {
  for (let axis = digits.length - 1; axis >= 0; axis -= 1) {
    const digit = ((digits[axis] ?? 0) + 1) % (sizes[axis] ?? 1);
    const moved = digit - (digits[axis] ?? 0);
    digits[axis] = digit;
    for (const [part, own] of steps.entries()) indexes[part] = (indexes[part] ?? 0) + moved * (own[axis] ?? 0);
    if (digit > 0) return;
  }
}

/** The spreads as they are under each reading of one more axis, in the order of its readings. */
export function along(axis: Axis, spreads: readonly Spread<number>[]): Spread<number> {
  const choice: Spread<number> = { axes: [axis], values: [...spreads.keys()] };
  return joined([choice, ...spreads], (current) => current[1 + (current[0] ?? 0)] ?? 0);
}
