/** Times that mean something on a machine that others use too. */

/** How often something is timed, and how long each time at the least. */
export interface Rounds {
  readonly rounds: number;
  /** Milliseconds; the work is repeated within a round until so many are over. */
  readonly least: number;
}

/** The median of the times of a piece of work, in milliseconds. */
export async function medianTime(work: () => unknown, { rounds, least }: Rounds): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(work, least));
  return median(times);
}

/** The one in the middle; of an even number the mean of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** Waiting for the processor is not counted, nor is what other threads of this process do meanwhile. */
async function timeOf(work: () => unknown, least: number): Promise<number> {
  const begun = performance.now();
  const before = process.cpuUsage();
  let repeated = 0;
  let clock = 0;
  do {
    await work();
    repeated += 1;
    clock = performance.now() - begun;
  } while (clock < least);
  const { user, system } = process.cpuUsage(before);
  return Math.min(clock, (user + system) / 1_000) / repeated;
}
