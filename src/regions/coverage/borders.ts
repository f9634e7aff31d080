/** Two requests that differ in one thing, of which a rule decides the first and does not apply to the second. */
import type { Connection } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';

/** A border of a rule. */
export interface RuleBorder {
  readonly rule: string;
  /** The field of the request in which the two differ. */
  readonly field: keyof Connection;
  /** The value, range, pattern or comparison whose border it is. */
  readonly value: string;
  /** The readings under which it is a border. */
  readonly readings: Readings;
  /** Undefined where crossing it changes no answer anywhere, because other rules decide. */
  readonly requests: readonly [inside: Connection, outside: Connection] | undefined;
}
