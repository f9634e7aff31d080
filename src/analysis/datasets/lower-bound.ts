/** How few sets can cover at all: a bound that needs no search, from the dual of the linear relaxation. */

/** For each set the demands that it meets, numbered from 0. */
export type Sets = readonly (readonly number[])[];

/** Steps; the bound is proved at any of them, later ones only raise it. */
const ROUNDS = 400;
/** Prices are multiples of this, so that sums of them are exact. */
const GRAIN = 1 / 1024;

/**
 * A number of sets below which nothing covers all demands. Whatever each demand pays, no cover costs less than what all
 * pay together, less what the sets are paid beyond their cost of one; payments are looked for by subgradient steps:
 * the Lagrangian bound of set covering (Beasley, 1987), with the steps of Held, Wolfe and Crowder (1974).
 */
export function lowerBound(sets: Sets, demands: number, upper: number): number {
  let prices = startPrices(sets, demands);
  let [best, step, idle] = [0, 1, 0];
  for (let round = 0; round < ROUNDS && Math.ceil(best) < upper; round += 1) {
    const { value, missing } = paid(sets, prices);
    idle = value > best ? 0 : idle + 1;
    best = Math.max(best, value);
    if (idle > 12) [step, idle] = [step / 2, 0];
    const length = missing.reduce((sum, each) => sum + each * each, 0);
    if (length === 0) break;
    const stride = (step * Math.max(upper - value, GRAIN)) / length;
    prices = prices.map((price, demand) => Math.max(0, toGrain(price + stride * (missing[demand] ?? 0))));
  }
  return Math.ceil(best);
}

/** Each demand pays its share of the largest set that meets it. */
function startPrices(sets: Sets, demands: number): readonly number[] {
  const largest = new Array<number>(demands).fill(1);
  for (const set of sets) for (const demand of set) largest[demand] = Math.max(largest[demand] ?? 1, set.length);
  return largest.map((size) => toGrain(1 / size));
}

function toGrain(price: number): number {
  return Math.floor(price / GRAIN) * GRAIN;
}

/** The bound that the prices prove, and for each demand how often the sets that are worth their cost fail to meet it. */
function paid(sets: Sets, prices: readonly number[]): { readonly value: number; readonly missing: readonly number[] } {
  const missing = new Array<number>(prices.length).fill(1);
  let value = prices.reduce((sum, price) => sum + price, 0);
  for (const set of sets) {
    const rest = set.reduce((left, demand) => left - (prices[demand] ?? 0), 1);
    if (rest >= 0) continue;
    value += rest;
    for (const demand of set) missing[demand] = (missing[demand] ?? 0) - 1;
  }
  return { value, missing };
}
