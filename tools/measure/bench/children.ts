/** Programs whose time is taken from outside: parts of the benchmark in a process of their own, and our own command. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder as root } from '../../../src/node/files.ts';
import { parseJson } from '../../../src/syntax/json/json.ts';

const folder = join(root, 'dist/tools/measure/bench');
const main = join(root, 'dist/src/cli/main.js');
/** Seconds: whatever has a limit of its own has a smaller one. */
const HOUR = 3_600;

/** What `once.ts` prints for these words; undefined after so many seconds without an answer. */
export function inProcessOfItsOwn(words: readonly string[], seconds = HOUR): unknown {
  const options = { encoding: 'utf8', timeout: 1_000 * seconds } as const;
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--expose-gc', join(folder, 'once.js'), ...words],
    options,
  );
  if (isTimeout(error)) return undefined;
  const json = parseJson(stdout);
  if (status !== 0 || !json.ok) throw new Error(`${words.join(' ')}: exit ${status}\n${stderr}`);
  return json.value;
}

function isTimeout(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
}

/** What a run of our command cost. */
export interface CommandTime {
  /** By the clock. */
  readonly milliseconds: number;
  /** Of the processor, with all that the command starts. */
  readonly processorSeconds: number;
  /** Bytes that the process itself held at the most. */
  readonly peak: number;
}

const SCRIPT = 'TIMEFORMAT="%U %S"; out="$1"; shift; time "$@" >"$out"';

/** Runs our command, its output to a file; undefined after so many seconds. Throws when it fails. */
export function commandTime(words: readonly string[], output = '/dev/null', seconds = HOUR): CommandTime | undefined {
  const begun = performance.now();
  const command = ['timeout', String(seconds), process.execPath, '--import', join(folder, 'peak.js'), main, ...words];
  const { status, stderr } = spawnSync('bash', ['-c', SCRIPT, '-', output, ...command], { encoding: 'utf8' });
  const milliseconds = performance.now() - begun;
  if (status === TIMED_OUT) return undefined;
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}\n${stderr}`);
  const [user = Number.NaN, system = Number.NaN] = (stderr.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
  const [, peak] = /^peak (\d+)$/m.exec(stderr) ?? [];
  return { milliseconds, processorSeconds: user + system, peak: Number(peak) };
}

/** The exit code of `timeout`. */
const TIMED_OUT = 124;
