/** What every way of explaining is given, and gives. */
import type { Certainty, Explanation } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import type { CountedAnswer } from '../answers/certainty.ts';

/** The files, and how they are read. */
export interface ExplainOptions {
  readonly inventory: Inventory;
  readonly readings: Readings;
  /** Of them those that a person chose. */
  readonly chosen: SomeReadings;
}

/** An explanation without its head, and the answers that its head counts. */
export interface ExplanationBody {
  readonly counted: Iterable<CountedAnswer>;
  /** Where the head has been made already. */
  readonly certainty?: Certainty;
  readonly fields: Omit<Explanation, 'schema' | 'version' | 'readings' | 'sources' | 'certainty'>;
}
