import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANGS } from '../support/hangs.ts';

const script = join(import.meta.dirname, '..', '..', 'dist', 'tools', 'fickle.js');

function run(...words: readonly string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    timeout: HANGS,
  });
  return { code: status, output: stdout + stderr };
}

describe('runs against a program that misbehaves by a seed', () => {
  it('end within their bounds, leave no process and are never conformant', () => {
    const { code, output } = run('20', '7000');
    expect(output).toMatch(/^20 runs, \d+ processes, \d+ lines asked at most, /m);
    expect(output).not.toMatch(/^conformant/m);
    expect(code).toBe(0);
  });

  it('are objected to when the program behaves', () => {
    const { code, output } = run('1', 'well');
    expect(output).toContain('seed well: conformant');
    expect(code).toBe(1);
  });
});
