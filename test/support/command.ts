/** The command line in this process: what a start of its own would print, without the start. */
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { main, root } from './paths.ts';

/** How a command ended, in the words of `spawnSync`. */
export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds the command; its folder is the project's unless another is named. */
export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command of these words; the programs that it starts are real, and so are its files. */
export async function command(
  words: readonly string[],
  { cwd = root, input = '', env = {} }: Surroundings = {},
): Promise<CommandResult> {
  const before = { cwd: process.cwd(), argv: process.argv, exitCode: process.exitCode };
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  try {
    process.chdir(cwd);
    process.argv = [process.execPath, main, ...words];
    process.exitCode = undefined;
    Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    await run(words);
    return { status: Number(process.exitCode ?? 0), stdout: stdout.end(), stderr: stderr.end() };
  } finally {
    for (const { end } of [stdout, stderr]) end();
    vi.unstubAllEnvs();
    Object.defineProperty(process, 'stdin', stdin);
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.exitCode = before.exitCode;
  }
}

/** Keeps what is written to the stream, until the end. */
function capture(stream: NodeJS.WriteStream): { readonly end: () => string } {
  let text = '';
  const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  return {
    end: () => {
      spy.mockRestore();
      return text;
    },
  };
}
