/**
 * Joint consistency of readings: one combination must explain all answers at once.
 * Three answers can agree in pairs and be impossible together, so no axis is judged alone.
 */
import { defined } from '../model/defined.ts';
import { axes } from '../model/generated/axes.generated.ts';
import type { Axis, Readings, Region, SomeReadings } from '../model/readings.ts';
import { canonicalJson } from '../syntax/json/json.ts';
import { axesOf, contains, restrict } from '../syntax/readings/reading-sets.ts';
import { readingsOf } from '../syntax/readings/readings.ts';
import {
  type Contradiction,
  contradictionOf,
  explains,
  type Group,
  isContested,
  isShown,
  type Tally,
  talliesOf,
} from './axis.ts';
import { search } from './search.ts';

/** One answer: the regions in which it is right. None: no reading gives it. */
export interface Evidence {
  readonly address: string;
  readonly regions: readonly Region[];
  /** Axes of which the answer says nothing, because a question that is neutral there is answered wrongly too. */
  readonly void?: readonly Axis[];
}

/** Whether the evidence says nothing of some axis. */
export function isVoid({ void: axes = [] }: Evidence): boolean {
  return axes.length > 0;
}

type AxisStatus = 'declared' | 'shown' | 'linked' | 'contested' | 'not-shown';

interface AxisFinding {
  readonly axis: Axis;
  readonly reading: string;
  readonly status: AxisStatus;
  /** What the answers say of each reading. */
  readonly tallies: readonly Tally[];
  /** An answer that another reading of this axis alone would contradict. */
  readonly shownBy?: string;
  /** Other combinations that explain as much, as differences from the hypothesis. */
  readonly others: readonly SomeReadings[];
}

/** How one combination of readings explains all answers, and where none does. */
export interface Consistency {
  /** The combination that explains most answers. */
  readonly hypothesis: Readings;
  /** Addresses of the answers that it does not explain. */
  readonly unexplained: ReadonlySet<string>;
  /** Axes on which the answers contradict each other, or what was declared. */
  readonly contradictions: readonly Contradiction[];
  /** The axes on which some answer depends. */
  readonly findings: readonly AxisFinding[];
}

/**
 * `declared` is asserted hard, but where the answers show another reading; `start` is preferred wherever the answers
 * leave a choice.
 */
export function judgeReadings(evidence: readonly Evidence[], declared: SomeReadings, start: Readings): Consistency {
  const groups = group(evidence.filter((each) => !isVoid(each)));
  const belied = beliedIn(groups, declared, start);
  const fixed = { ...declared, ...Object.fromEntries(belied.map(({ axis, reading }) => [axis, reading])) };
  const hypothesis = search(groups, start, fixed)?.readings ?? { ...start, ...fixed };
  const lost = groups.filter((each) => !explains(hypothesis, each));
  const kept = groups.filter((each) => explains(hypothesis, each));
  const findings = axes
    .map((axis) => axis.name)
    .filter((axis) => groups.some((each) => each.regions.some((region) => axis in region)))
    .map((axis) => finding(axis, groups, kept, hypothesis, declared));
  const contested = findings.filter(({ status }) => status === 'contested');
  return {
    hypothesis,
    unexplained: new Set(lost.flatMap((each) => each.addresses)),
    contradictions: [...belied, ...contested.map(({ axis }) => contradictionOf(axis, groups, hypothesis))],
    findings,
  };
}

/** Declared readings in whose place the answers show others. */
function beliedIn(groups: readonly Group[], declared: SomeReadings, start: Readings): readonly Contradiction[] {
  if (groups.every((each) => explains(declared, each))) return [];
  const free = search(groups, { ...start, ...declared }, {})?.readings;
  if (free === undefined) return [];
  return axesOf(declared)
    .filter((axis) => free[axis] !== declared[axis] && isShown(talliesOf(axis, groups, free), free[axis]))
    .map((axis) => contradictionOf(axis, groups, free, declared[axis]));
}

function group(evidence: readonly Evidence[]): readonly Group[] {
  const groups = new Map<string, { regions: readonly Region[]; addresses: string[] }>();
  for (const { address, regions } of evidence) {
    if (regions.some((region) => axesOf(region).length === 0)) continue; // right under every reading
    const key = canonicalJson(regions);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { regions, addresses: [address] });
    else known.addresses.push(address);
  }
  return [...groups.values()].map((each) => ({ ...each, weight: each.addresses.length }));
}

function finding(
  axis: Axis,
  groups: readonly Group[],
  kept: readonly Group[],
  hypothesis: Readings,
  declared: SomeReadings,
): AxisFinding {
  const reading: string = hypothesis[axis];
  const tallies = talliesOf(axis, groups, hypothesis);
  if (axis in declared) return { axis, reading: `${declared[axis]}`, status: 'declared', tallies, others: [] };
  if (isContested(tallies)) return { axis, reading, status: 'contested', tallies, others: [] };
  const others = readingsOf(axis).filter((other) => other !== reading);
  const asserted = restrict(hypothesis, axesOf(declared));
  const found = others.map((other) =>
    search(kept, { ...hypothesis, [axis]: other }, { ...asserted, [axis]: other }, 0),
  );
  const combinations = found.flatMap((solution) =>
    solution === undefined ? [] : [differences(solution.readings, hypothesis)],
  );
  const contradicted = kept.find((each) => others.some((other) => !explains({ ...hypothesis, [axis]: other }, each)));
  const shownBy = contradicted?.addresses[0];
  const free = combinations.some((each) => axesOf(each).length === 1);
  const status = free || !isShown(tallies, reading) ? 'not-shown' : combinations.length === 0 ? 'shown' : 'linked';
  return { axis, reading, status, tallies, ...defined({ shownBy }), others: combinations };
}

function differences(readings: Readings, hypothesis: Readings): SomeReadings {
  return Object.fromEntries(
    axesOf(readings)
      .filter((axis) => readings[axis] !== hypothesis[axis])
      .map((axis) => [axis, readings[axis]]),
  );
}

/** Subsets that are tried by growing size; beyond them a set is made irreducible instead. */
const TRIES = 20_000;

/** A smallest set of answers, each right under some reading, that no combination explains; empty when there is none. */
export function smallestConflict(
  evidence: readonly Evidence[],
  declared: SomeReadings,
  start: Readings,
): readonly string[] {
  const groups = group(evidence);
  const possible = groups.filter((each) => each.regions.some((region) => contains(region, declared)));
  const together = (some: readonly Group[]): boolean => search(some, start, declared, 0) !== undefined;
  if (together(possible)) return [];
  const bound = irreducible(possible, together);
  let tries = 0;
  for (let size = 2; size < bound.length; size += 1) {
    for (const some of subsets(possible, size)) {
      tries += 1;
      if (tries > TRIES) return addressesOf(bound);
      if (!together(some)) return addressesOf(some);
    }
  }
  return addressesOf(bound);
}

function addressesOf(groups: readonly Group[]): readonly string[] {
  return groups.map((each) => each.addresses[0] ?? '');
}

function irreducible(groups: readonly Group[], together: (some: readonly Group[]) => boolean): readonly Group[] {
  return groups.reduce<readonly Group[]>((left, each) => {
    const without = left.filter((other) => other !== each);
    return together(without) ? left : without;
  }, groups);
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index += 1) {
    const item = items[index];
    if (item === undefined) continue;
    for (const rest of subsets(items, size - 1, index + 1)) yield [item, ...rest];
  }
}
