// Runs the harness against a program that misbehaves by a seed: node dist/tools/fickle.js [RUNS [FIRST SEED]]. Every run must end
// within its bounds, leave no process behind and not be conformant. With `well` in place of a seed the program behaves.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../src/checks/check.ts';
import { childProcess } from '../src/harness/adapters/child-process/child-process.ts';
import type { Case } from '../src/model/golden.ts';
import { packageFolder as root } from '../src/node/files.ts';
import { header } from '../test/support/reports.ts';

const [count = '1000', from = '1'] = process.argv.slice(2);
const adapter = join(root, 'test/adapters/fickle.mjs');
const folder = mkdtempSync(join(tmpdir(), 'fickle-'));

/** Lines that one run may ask, and runs that are made side by side. */
const LINES = 2_000;
const SIDE_BY_SIDE = 6;
const bounds = { timeout: 2_000, line: 1 << 20 };
/** Milliseconds after which a program that behaves, or a process that was ended, is taken to hang. */
const HANGS = 1_800_000;
/** Mebibytes that this process may come to need. */
const MEMORY = 1_024;

/** More questions than fit on three lines; nobody can be in doubt about their answers. */
const cases: readonly Case[] = Array.from(
  { length: 260 },
  (_, index): Case => ({
    address: `ip-ranges/fickle#${index}`,
    clauses: ['IP-ADDRESS'],
    question: {
      chapter: 'ip-ranges',
      given: {},
      when: { range: `10.0.${index % 256}.1`, address: `10.0.${index % 3 === 0 ? 0 : index % 256}.1` },
    },
    expectation: [{ readings: {}, then: { matches: index % 3 !== 0 || index % 256 === 0 } }],
  }),
);

interface RunResult {
  readonly seed: string;
  readonly asked: number;
  readonly verdict: string;
  readonly starts: number;
  readonly left: readonly number[];
}

async function judge(seed: string): Promise<RunResult> {
  const pids = join(folder, seed);
  writeFileSync(pids, '');
  const behaves = seed === 'well';
  const program = childProcess({
    command: [process.execPath, adapter, ...(behaves ? [] : [seed])],
    env: { PIDS: pids },
    bounds: behaves ? { ...bounds, timeout: HANGS } : bounds,
  });
  let asked = 0;
  const ask: typeof program.ask = (run) => {
    asked += 1;
    return program.ask(run);
  };
  const { verdict } = (await check({ header, cases, subject: { ...program, ask } })).footer;
  const started = readFileSync(pids, 'utf8').split('\n').filter(Boolean).map(Number);
  return { seed, asked, verdict, starts: started.length, left: await survivors(started) };
}

/** Those of the processes that live on although they had their time to die. */
async function survivors(pids: readonly number[]): Promise<readonly number[]> {
  for (let waited = 0; waited < HANGS && pids.some(lives); waited += 100)
    await new Promise((done) => setTimeout(done, 100));
  return pids.filter(lives);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function objection({ seed, asked, verdict, left }: RunResult): string | undefined {
  if (verdict.startsWith('conformant')) return `seed ${seed}: ${verdict}`;
  if (asked > LINES) return `seed ${seed}: asked ${asked} lines`;
  return left.length > 0 ? `seed ${seed}: left ${left.length} processes` : undefined;
}

const seeds =
  from === 'well' ? ['well'] : Array.from({ length: Number(count) }, (_, index) => `${Number(from) + index}`);
const queue = [...seeds];
const judged: RunResult[] = [];
await Promise.all(
  Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) judged.push(await judge(seed));
  }),
);
rmSync(folder, { recursive: true });

for (const verdict of new Set(judged.map((each) => each.verdict)))
  console.log(`${verdict}: ${judged.filter((each) => each.verdict === verdict).length}`);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
const most = Math.max(...judged.map(({ asked }) => asked));
const starts = judged.reduce((sum, each) => sum + each.starts, 0);
console.log(`${judged.length} runs, ${starts} processes, ${most} lines asked at most, ${memory} MiB`);
const objections = judged.map(objection).filter((each) => each !== undefined);
if (memory > MEMORY) objections.push(`it needed ${memory} MiB`);
for (const each of objections) console.error(each);
process.exitCode = objections.length > 0 ? 1 : 0;
