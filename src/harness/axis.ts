/** What the answers say of one axis, all else as in a hypothesis: for, against, nothing. */
import type { Axis, Readings, SomeReadings } from '../model/readings.ts';
import { contains } from '../syntax/readings/reading-sets.ts';
import { readingsOf } from '../syntax/readings/readings.ts';
import type { Constraint } from './search.ts';

/** Answers that say the same of the readings. */
export interface Group extends Constraint {
  readonly addresses: readonly string[];
}

/** How many answers speak for a reading (right under it, wrong under another) and against it (the other way round). */
export interface Tally {
  readonly reading: string;
  readonly for: number;
  readonly against: number;
}

/** An axis on which no reading explains the answers, or none but another than was declared. */
export interface Contradiction {
  readonly axis: Axis;
  /** The reading that the answers show, or that explains most of them. */
  readonly reading: string;
  /** The reading that was declared and is not followed. */
  readonly declared?: string;
  readonly tallies: readonly Tally[];
  /** A smallest set of answers that no reading explains; or answers that are enough to show another than the declared one. */
  readonly answers: readonly string[];
}

/** Whether the answer is right under the readings. */
export function explains(readings: SomeReadings, { regions }: Pick<Constraint, 'regions'>): boolean {
  return regions.some((region) => contains(region, readings));
}

/** The readings of the axis under which an answer is right; undefined where that tells nothing. */
export function speech(
  axis: Axis,
  answer: Pick<Constraint, 'regions'>,
  hypothesis: Readings,
): readonly string[] | undefined {
  const readings = readingsOf(axis);
  const right = readings.filter((reading) => explains({ ...hypothesis, [axis]: reading }, answer));
  return right.length === 0 || right.length === readings.length ? undefined : right;
}

/** For each reading of the axis, how many answers speak for and against it. */
export function talliesOf(axis: Axis, groups: readonly Group[], hypothesis: Readings): readonly Tally[] {
  const tallies = readingsOf(axis).map((reading) => ({ reading, for: 0, against: 0 }));
  for (const group of groups) {
    const right = speech(axis, group, hypothesis);
    if (right === undefined) continue;
    for (const tally of tallies) tally[right.includes(tally.reading) ? 'for' : 'against'] += group.weight;
  }
  return tallies;
}

/** Answers against each other reading that make one the reading: a single one may be a slip. */
export const ENOUGH = 2;

/** Nothing against the reading, and enough against each other one. */
export function isShown(tallies: readonly Tally[], reading: string): boolean {
  return tallies.every(({ reading: each, against }) => (each === reading ? against === 0 : against >= ENOUGH));
}

/** No reading explains all. */
export function isContested(tallies: readonly Tally[]): boolean {
  return tallies.every(({ against }) => against > 0);
}

/** A contested axis, or one whose declared reading is not the one that the hypothesis has. */
export function contradictionOf(
  axis: Axis,
  groups: readonly Group[],
  hypothesis: Readings,
  declared?: string,
): Contradiction {
  const told = groups.flatMap((group) => {
    const right = speech(axis, group, hypothesis);
    return right === undefined ? [] : group.addresses.map((address) => ({ right, address }));
  });
  const reading = hypothesis[axis];
  const tallies = talliesOf(axis, groups, hypothesis);
  if (declared === undefined) {
    const found = fewest(readingsOf(axis), told);
    return {
      axis,
      reading,
      tallies,
      answers: told.map(({ address }) => address).filter((each) => found.includes(each)),
    };
  }
  return { axis, reading, declared, tallies, answers: enough(axis, reading, told) };
}

/** Answers that show a reading. */
function enough(axis: Axis, reading: string, told: readonly RightReadings[]): readonly string[] {
  const others = readingsOf(axis).filter((other) => other !== reading);
  const against = (other: string): readonly RightReadings[] =>
    told.filter(({ right }) => !right.includes(other)).slice(0, ENOUGH);
  return [...new Set(others.flatMap(against).map(({ address }) => address))];
}

interface RightReadings {
  readonly address: string;
  readonly right: readonly string[];
}

/** The fewest answers of which each reading has one against it. An axis has few readings, so all choices are tried. */
function fewest(readings: readonly string[], told: readonly RightReadings[]): readonly string[] {
  const [reading, ...others] = readings;
  if (reading === undefined) return [];
  const against = told.filter(({ right }) => !right.includes(reading)).reverse();
  const first = new Map(against.map((each) => [each.right.join(), each]));
  const choices = [...first.values()].map(({ right, address }) => [
    address,
    ...fewest(
      others.filter((other) => right.includes(other)),
      told,
    ),
  ]);
  return choices.reduce((best, each) => (each.length < best.length ? each : best), choices[0] ?? []);
}
