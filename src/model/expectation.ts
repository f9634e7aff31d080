import type { Answer } from './answer.ts';
import type { Region } from './readings.ts';

/** The answer that is right under every combination of readings in the region. */
export interface Box<A = Answer> {
  readonly readings: Region;
  readonly then: A;
}

/**
 * What is right, under every reading: boxes that are disjoint and together cover the product of the axes they name.
 * One box without readings says that all readings agree.
 */
export type Expectation = readonly Box[];
