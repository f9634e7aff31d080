/** What the failures of a chapter share: the features that part the questions that failed from those that are right. */
import { atLeast } from './chance.ts';

/** Questions with the same features, by the places of these. */
export interface Profile {
  readonly features: readonly number[];
  readonly failed: number;
  readonly right: number;
}

export interface Counts {
  readonly with: number;
  readonly without: number;
}

/** One feature, or two together, by their places. */
export interface Share {
  readonly features: readonly number[];
  readonly failed: Counts;
  readonly right: Counts;
}

/** Of the failed questions the share that has a feature, less its share of the right ones, from which it is said. */
const PARTS = 0.6;
/** Failed questions that have it at the least. */
const FAILED = 5;
/** By how much two features together must part better than the better of them. */
const BETTER = 0.15;
/** How likely it may be that by chance any feature, or any two, part as well as those that are said. */
const CHANCE = 0.001;
/** Shares of a chapter. */
const SAID = 2;

/** The best one, and the best among the questions that it leaves. */
export function sharesOf(profiles: readonly Profile[]): readonly Share[] {
  const found: Share[] = [];
  let left = profiles;
  while (found.length < SAID) {
    const best = bestOf(left);
    if (best === undefined) break;
    found.push(best);
    left = left.filter(({ features }) => !best.features.every((each) => features.includes(each)));
  }
  return found;
}

interface Totals {
  readonly failed: number;
  readonly right: number;
}

interface Candidate extends Totals {
  readonly features: readonly number[];
}

function bestOf(profiles: readonly Profile[]): Share | undefined {
  const totals = {
    failed: profiles.reduce((sum, { failed }) => sum + failed, 0),
    right: profiles.reduce((sum, { right }) => sum + right, 0),
  };
  if (totals.failed < FAILED || totals.right === 0) return undefined;
  const { single, pairs } = candidatesOf(profiles);
  const parting = (feature: number): number => partingOf(single.get(feature) ?? NONE, totals);
  const better = pairs.filter(
    (pair) => partingOf(pair, totals) >= Math.max(...pair.features.map(parting)) + BETTER - ROUNDING,
  );
  const isSaid = (each: Candidate, tried: number): boolean =>
    each.failed >= FAILED && partingOf(each, totals) >= PARTS - ROUNDING && chanceOf(each, totals) * tried < CHANCE;
  const [best] = [
    ...[...single.values()].filter((each) => isSaid(each, single.size)),
    ...better.filter((each) => isSaid(each, pairs.length)),
  ].sort((one, other) => partingOf(other, totals) - partingOf(one, totals));
  return best && toShare(best, totals);
}

const NONE: Totals = { failed: 0, right: 0 };
/** Shares that differ by less are the same: 0.7 - 0.1 is a little less than 0.6. */
const ROUNDING = 1e-9;

/** Every feature that a question has, and every two that one has together, with how many have them. */
function candidatesOf(profiles: readonly Profile[]): {
  readonly single: ReadonlyMap<number, Candidate>;
  readonly pairs: readonly Candidate[];
} {
  const last = profiles.reduce((most, { features }) => features.reduce((one, other) => Math.max(one, other), most), -1);
  const size = last + 1;
  const [failed, right] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (const profile of profiles) {
    for (const [index, one] of profile.features.entries()) {
      for (const other of profile.features.slice(index)) {
        const at = one * size + other;
        failed[at] = (failed[at] ?? 0) + profile.failed;
        right[at] = (right[at] ?? 0) + profile.right;
      }
    }
  }
  const single = new Map<number, Candidate>();
  const pairs: Candidate[] = [];
  for (const [at, count] of failed.entries()) {
    const [one, other] = [Math.floor(at / size), at % size];
    const counts = { failed: count, right: right[at] ?? 0 };
    if (counts.failed + counts.right === 0) continue;
    if (one === other) single.set(one, { features: [one], ...counts });
    else pairs.push({ features: [one, other], ...counts });
  }
  return { single, pairs };
}

function partingOf(counts: Totals, totals: Totals): number {
  return counts.failed / totals.failed - counts.right / totals.right;
}

/** How likely so many of the failed questions have it by chance. */
function chanceOf({ failed, right }: Totals, totals: Totals): number {
  return atLeast(failed, { balls: totals.failed + totals.right, red: failed + right, drawn: totals.failed });
}

function toShare({ features, failed, right }: Candidate, totals: Totals): Share {
  return {
    features,
    failed: { with: failed, without: totals.failed - failed },
    right: { with: right, without: totals.right - right },
  };
}
