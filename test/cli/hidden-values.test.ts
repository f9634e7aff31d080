/** No value of `--env` stands in anything that a run prints or writes, wherever the program says it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANGS, PATIENT_RUN } from '../support/hangs.ts';
import { adapterFile, main } from '../support/paths.ts';

const rude = adapterFile('rude.mjs');
const SECRET = 'hunter2-with-<"marks">';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hidden-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}): string => {
  const options = { encoding: 'utf8', env: { ...process.env, ...env }, timeout: HANGS } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [main, ...words], options);
  return stdout + stderr;
};

describe('--env', () => {
  it.each(['answers', 'crash'])('is in no report: %s', (where) => {
    const files = ['report', 'junit', 'html', 'badge'].map((name) => [`--${name}`, join(folder, name)] as const);
    const adapter = ['--env', `TEXT=${SECRET}`, '--', process.execPath, rude, where];
    const words = ['check', ...PATIENT_RUN, '--only', 'ip-ranges/blocks', ...files.flat(), ...adapter];
    const printed = [run(words), ...files.map(([, path]) => readFileSync(path, 'utf8'))].join('\n');
    expect(printed).not.toContain('hunter');
    expect(printed).toContain('***');
    if (where === 'answers') expect(printed).toContain(`--env TEXT -- ${process.execPath} `);
  });

  it.each(['answers', 'start', 'garbage', 'stray', 'crash'])('is printed by no other command: %s', (where) => {
    const adapter = ['--env', `TEXT=${SECRET}`, '--', process.execPath, rude, where];
    const printed = run(['smoke', ...adapter]) + run(['identify', '--json', '--limit', '3', ...adapter]);
    expect(printed).not.toContain('hunter');
    expect(printed).toContain('***');
  });

  it('by its name alone hands the value of the caller on, and hides it too', () => {
    const printed = run(['smoke', '--env', 'TEXT', '--', process.execPath, rude], { TEXT: SECRET });
    expect(printed).toContain('***');
    expect(printed).not.toContain('hunter');
  });
});
