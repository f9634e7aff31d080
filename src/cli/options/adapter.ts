/** The adapter command and how it is run: shared by `check`, `identify` and `smoke`. */
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from '../../library/errors.ts';
import type { Subject } from '../../library/subjects.ts';
import { defined } from '../../model/defined.ts';
import { childProcess } from '../../node/child-process.ts';
import { type Mask, maskOf } from '../../syntax/mask.ts';
import { collect, durationFlag, environmentFlag } from './flags.ts';

/** How the adapter is run, as flags. */
export interface AdapterFlags {
  readonly timeout: string;
  readonly cwd?: string;
  readonly env?: readonly string[];
}

/** Adds the adapter's command and its flags. */
export function withAdapter(command: Command): Command {
  return command
    .argument('[command...]', 'the adapter and its arguments, after --; passed on as given, no shell')
    .option('--timeout <time>', 'longest wait for one line: 10s, 500ms, 2m', '10s')
    .option('--cwd <folder>', 'folder in which the adapter runs')
    .option(
      '--env <NAME=value>',
      'add to its environment, NAME alone for the value here; hidden in reports; may be repeated',
      collect,
    );
}

/** Leaving ends every adapter. A command without one is ended by the signal itself, also in the midst of its work. */
function leaveOnSignals(): void {
  for (const [signal, code] of SIGNALS) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(code));
  }
}

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** Nothing is started yet. */
export function adapter(command: readonly string[], flags: AdapterFlags): Subject {
  if (command.length === 0) {
    throw new InputError('no adapter was given', 'put its command after --, for example: check -- node adapter.mjs');
  }
  if (flags.cwd !== undefined && !isFolder(flags.cwd)) throw new InputError(`--cwd: there is no folder ${flags.cwd}`);
  leaveOnSignals();
  return childProcess({
    command,
    ...defined({ cwd: flags.cwd }),
    env: environmentFlag(flags.env),
    timeout: durationFlag('--timeout', flags.timeout),
  });
}

/** Hides the values of `--env`. */
export function adapterMask({ env }: AdapterFlags): Mask {
  return maskOf(Object.values(environmentFlag(env)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
