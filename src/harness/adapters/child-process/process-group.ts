/** Programs in process groups of their own, so that they end with all their children. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

const running = new Set<ChildProcessWithoutNullStreams>();
let watching = false;

/** A program and where it runs. */
export interface ProgramOptions {
  /** The program and its arguments, passed on as they are; no shell reads them. */
  readonly command: readonly string[];
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program. It is ended with this process at the latest. */
export function startProgram({ command, cwd, env }: ProgramOptions): ChildProcessWithoutNullStreams {
  if (!watching) process.on('exit', endAll);
  watching = true;
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: 'pipe',
    windowsHide: true,
  });
  running.add(child);
  return child;
}

/** Ends a program and everything in its process group, at once; what has left the group cannot keep its pipes open here. */
export function endProgram(child: ChildProcessWithoutNullStreams): void {
  running.delete(child);
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
  child.unref();
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // no such group: it has ended, or this platform has no groups
  }
}

function endAll(): void {
  for (const child of running) endProgram(child);
}
