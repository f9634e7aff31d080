/** Worlds for the tests of the generators of policies, and how often something is so. */
import { diceOf } from '../../generators/dice.ts';
import { type Settings, wellFormed } from '../../generators/settings.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { combinations } from '../../src/syntax/regions.ts';

type Draw<W> = (dice: ReturnType<typeof diceOf>, settings: Settings) => W;

export function worlds<W>(draw: Draw<W>, count: number, settings: Settings = wellFormed): readonly W[] {
  return Array.from({ length: count }, (_, seed) => draw(diceOf(seed, 11), settings));
}

/** The part of the list for which the claim is true. */
export function share<T>(list: readonly T[], claim: (element: T) => boolean): number {
  return list.filter(claim).length / list.length;
}

/** Every combination of the readings that policies depend on. */
export const policyReadings: readonly Readings[] = combinations(['nested-groups', 'all-applications']).map((some) => ({
  ...defaultReadings,
  ...some,
}));

/** Milliseconds of work that it takes, however busy the machine is. */
export function effort(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
