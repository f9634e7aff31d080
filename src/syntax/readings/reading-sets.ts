/** Parts of the space of readings as sets: containing, covering. Free of what the readings mean. */
import type { Axis, Region, SomeReadings } from '../../model/readings.ts';
import { readingsOf } from './readings.ts';

/** The axes that a region restricts. */
export function axesOf(region: Region | SomeReadings): readonly Axis[] {
  return Object.keys(region) as readonly Axis[];
}

/** Whether a combination lies in the region; an axis that the combination leaves open is not held against it. */
export function contains(region: Region, readings: SomeReadings): boolean {
  return axesOf(region).every((axis) => {
    const reading = readings[axis];
    return reading === undefined || allows(region, axis, reading);
  });
}

function allows(region: Region, axis: Axis, reading: string): boolean {
  const values: readonly string[] | undefined = region[axis];
  return values === undefined || values.includes(reading);
}

/** Every combination of readings of the named axes. */
export function combinations(axes: readonly Axis[]): readonly SomeReadings[] {
  return axes.reduce<readonly SomeReadings[]>(
    (all, axis) => all.flatMap((some) => readingsOf(axis).map((reading) => ({ ...some, [axis]: reading }))),
    [{}],
  );
}

/** A combination as the region that holds it alone. */
export function toRegion(readings: SomeReadings): Region {
  return Object.fromEntries(axesOf(readings).map((axis) => [axis, [readings[axis]]]));
}

/** The readings of the named axes only. */
export function restrict(readings: SomeReadings, axes: readonly Axis[]): SomeReadings {
  return Object.fromEntries(axes.map((axis) => [axis, readings[axis]]));
}
