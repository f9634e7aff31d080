/** Programs in this process that follow random readings, rightly or with a fault. */
import fc from 'fast-check';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { readReadings } from '../../../src/syntax/readings/readings.ts';

export const EXACT = { grounds: true, codes: true } as const;

const reading: fc.Arbitrary<Readings> = fc
  .record(
    Object.fromEntries(axes.map(({ name, readings }) => [name, fc.constantFrom(...readings.map((each) => each.name))])),
  )
  .map((record) => {
    const read = readReadings(record);
    if (!read.ok) throw new Error(read.problem.message);
    return { ...defaultReadings, ...read.value };
  });

/** The same for the same seed. */
export function mixtures(count: number, seed: number): readonly Readings[] {
  return fc.sample(reading, { numRuns: count, seed });
}
