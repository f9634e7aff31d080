import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { alarm } from '../../../../src/harness/adapters/child-process/alarm.ts';

afterEach(() => void vi.useRealTimers());

const turn = () => new Promise((done) => setImmediate(done));

describe('alarm', () => {
  it('rings once, a turn of the event loop after its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ring = vi.fn();
    alarm(100, ring);
    vi.advanceTimersByTime(99);
    await turn();
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).not.toHaveBeenCalled();
    await turn();
    vi.advanceTimersByTime(1_000);
    await turn();
    expect(ring).toHaveBeenCalledOnce();
  });

  it.each([
    ['before its time', 99],
    ['in the turn after it', 100],
  ])('does not ring when it is taken back %s', async (_, milliseconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ring = vi.fn();
    const disarm = alarm(100, ring);
    vi.advanceTimersByTime(milliseconds);
    disarm();
    vi.advanceTimersByTime(1_000);
    await turn();
    expect(ring).not.toHaveBeenCalled();
  });

  it('lets be heard what had arrived while this process was busy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alarm-'));
    const said = join(folder, 'said');
    const script = `process.stdout.write('x', () => fs.writeFileSync(${JSON.stringify(said)}, ''))`;
    const program = spawn(process.execPath, ['-e', script]);
    const first = await new Promise((resolve) => {
      const disarm = alarm(1, () => resolve('the alarm'));
      program.stdout.once('data', () => {
        disarm();
        resolve('the program');
      });
      while (!existsSync(said)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    });
    rmSync(folder, { recursive: true });
    expect(first).toBe('the program');
  });
});
