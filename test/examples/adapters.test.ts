import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANGS } from '../support/hangs.ts';
import { root } from '../support/paths.ts';

const folder = join(root, 'examples', 'adapters');
const programs = [
  ['node', 'examples/adapters/javascript/adapter.mjs'],
  ['python3', 'examples/adapters/python/adapter.py'],
  ['node', 'examples/adapters/javascript/faulty-adapter.mjs'],
] as const;
const runner = 'examples/runners/python/run_golden.py';

function run(program: string, ...args: readonly string[]): { readonly status: number | null; readonly last: string } {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', timeout: HANGS });
  return { status, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

describe('the example adapters', () => {
  const files = readdirSync(folder, { recursive: true }).map(String);

  it.each(files.filter((file) => /\.(mjs|py)$/.test(file)))(
    '%s is under 150 lines and imports nothing of ours',
    (file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text.trimEnd().split('\n').length).toBeLessThan(150);
      const imported = [...text.matchAll(/^(?:import|from) .*?(?:'([^']+)'|(\S+))(?:;| import .*)?$/gm)].map(
        (each) => each[1] ?? each[2] ?? '',
      );
      expect(imported.filter((name) => name.startsWith('.') || name.includes('exchange-access-conformance'))).toEqual(
        [],
      );
    },
  );

  it.each(programs.slice(0, 2))('%s %s satisfies a golden runner that is not ours', (program, file) => {
    const { status, last } = run('python3', runner, '--', program, file);
    expect(last).toMatch(/^\d{4} passed, 0 acceptable, 0 failed, \d+ not asked$/);
    expect(status).toBe(0);
  });

  it('the faulty one does not', () => {
    const { status, last } = run('python3', runner, '--', ...programs[2]);
    expect(last).toMatch(/^\d+ passed, \d+ acceptable, [1-9]\d* failed, /);
    expect(status).toBe(1);
  });
});
