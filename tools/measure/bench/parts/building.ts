/** What building for some rules takes, and what it keeps: in a process of its own, started with --expose-gc. */
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { compileRules } from '../../../../src/regions/rules/compile.ts';
import { medianTime } from '../timing.ts';
import { benchConnections } from '../workload/connections.ts';
import { benchRules } from '../workload/rules.ts';

/** The build of one rule set. */
export interface BuildTime {
  readonly rules: number;
  readonly milliseconds: number;
  /** In a process that has compiled nothing before. */
  readonly coldMilliseconds: number;
  /** Bytes that the compiled rules keep. */
  readonly bytes: number;
  /** The same after ten thousand connections, whose classes were met. */
  readonly bytesAfter: number;
  /** What each of these took, met for the first time. */
  readonly firstMicroseconds: number;
}

const CONNECTIONS = 10_000;
const ROUNDS = { rounds: 7, least: 0 };

/** Measures the building for so many rules. */
export async function measureBuilding(size: number): Promise<BuildTime> {
  const bench = benchRules(size);
  const rules = bench.map(({ rule }) => rule);
  const connections = benchConnections(bench, CONNECTIONS);
  const build = (): ReturnType<typeof compileRules> => compileRules(rules, defaultReadings);
  const coldMilliseconds = await medianTime(build, { rounds: 1, least: 0 });
  const milliseconds = await medianTime(build, ROUNDS);
  const before = await bytesKept();
  const { decide } = valid(build());
  const bytes = (await bytesKept()) - before;
  const meeting = await medianTime(() => connections.forEach(decide), { rounds: 1, least: 0 });
  const bytesAfter = (await bytesKept()) - before;
  const firstMicroseconds = (1_000 * meeting) / CONNECTIONS;
  return { rules: size, milliseconds, coldMilliseconds, bytes, bytesAfter, firstMicroseconds };
}

/** What the heap holds, and the typed arrays beside it, which are given back a little after a collection. */
async function bytesKept(): Promise<number> {
  for (let round = 0; round < COLLECTIONS; round += 1) {
    globalThis.gc?.();
    await new Promise((done) => setImmediate(done));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const COLLECTIONS = 3;
