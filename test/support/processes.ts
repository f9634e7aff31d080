/** Programs that tests have started: their process ids stand in a file, a line each. */
import { readFileSync } from 'node:fs';
import { expect, vi } from 'vitest';
import { HANGS } from './hangs.ts';

export function pidsIn(path: string): readonly number[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number);
}

/** Whether the process runs; one that has ended and waits to be collected does not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Resolves when none of the programs lives whose process ids stand in the file. */
export async function untilGone(path: string): Promise<void> {
  await vi.waitFor(() => expect(pidsIn(path).filter(lives)).toEqual([]), HANGS);
}
