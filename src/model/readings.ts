import type { Axis, Readings } from './generated/axes.generated.ts';

export type { Axis, Readings };

/** Readings of some axes; the others are left open. */
export type SomeReadings = { readonly [A in Axis]?: Readings[A] };

/** A part of the space of readings: for each named axis the readings it may have; an axis not named may have any. */
export type Region = { readonly [A in Axis]?: readonly Readings[A][] };
