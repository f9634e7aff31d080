/** Which axes the conditions of each field hang on, and the readings under which they have to be looked at. */
import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { inOrder } from './spread.ts';

/** The axes that decide which channels a rule is open to. */
export const channelAxes: readonly Axis[] = [
  'microsoft-middle-tier', // CAR-MIDDLE-TIER-BYPASS
  'scope-default', // CAR-SCOPE-DEFAULT
  'username-with-universal-outlook', // CAR-UNIVERSAL-OUTLOOK
  'unsupported-authentication', // CAR-AUTHENTICATION-UNSUPPORTED
  'rest-under-ews', // CAR-REST-UNDER-EWS
];

/** CAR-ADDRESS */
export const addressAxes: readonly Axis[] = ['cidr-host-bits', 'ipv4-mapped-ipv6'];

/** CAR-USERNAME; whose username it is, CAR-SUBJECT says. */
export const usernameAxes: readonly Axis[] = ['username-case', 'username-domain'];

/** CAR-FILTER */
export const filterAxes: readonly Axis[] = ['filter-precedence', 'filter-blank-inequality'];

/** Axes, and for each combination of their readings all readings, in the order in which a spread has its values. */
export interface ReadingWays {
  readonly axes: readonly Axis[];
  readonly readings: readonly Readings[];
}

/** The ways through those of the axes that `chosen` does not name; the others stay as they are in `readings`. */
export function waysThrough(axes: readonly Axis[], readings: Readings, chosen: SomeReadings): ReadingWays {
  const open = inOrder(axes.filter((axis) => !(axis in chosen)));
  const combinations = open.reduce<readonly Readings[]>(
    (all, axis) => all.flatMap((each) => readingsOf(axis).map((reading) => ({ ...each, [axis]: reading }))),
    [readings],
  );
  return { axes: open, readings: combinations };
}
