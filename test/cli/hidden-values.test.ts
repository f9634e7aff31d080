/** No value of `--env` stands in anything that a run prints or writes, wherever the program says it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { PATIENT_RUN } from '../support/hangs.ts';
import { adapterFile } from '../support/paths.ts';

const rude = adapterFile('rude.mjs');
const SECRET = 'hunter2-with-<"marks">';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hidden-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { stdout, stderr } = await command(words, { env });
  return stdout + stderr;
};

describe('--env', () => {
  it.each(['answers', 'crash'])('is in no report: %s', async (where) => {
    const files = ['report', 'junit', 'html', 'badge'].map((name) => [`--${name}`, join(folder, name)] as const);
    const adapter = ['--env', `TEXT=${SECRET}`, '--', process.execPath, rude, where];
    const words = ['check', ...PATIENT_RUN, '--only', 'ip-ranges/blocks', ...files.flat(), ...adapter];
    const printed = [await run(words), ...files.map(([, path]) => readFileSync(path, 'utf8'))].join('\n');
    expect(printed).not.toContain('hunter');
    expect(printed).toContain('***');
    if (where === 'answers') expect(printed).toContain(`--env TEXT -- ${process.execPath} `);
  });

  it.each(['answers', 'start', 'garbage', 'stray', 'crash'])('is printed by no other command: %s', async (where) => {
    const adapter = ['--env', `TEXT=${SECRET}`, '--', process.execPath, rude, where];
    const printed =
      (await run(['smoke', ...adapter])) + (await run(['identify', '--json', '--limit', '3', ...adapter]));
    expect(printed).not.toContain('hunter');
    expect(printed).toContain('***');
  });

  it('by its name alone hands the value of the caller on, and hides it too', async () => {
    const printed = await run(['smoke', '--env', 'TEXT', '--', process.execPath, rude], { TEXT: SECRET });
    expect(printed).toContain('***');
    expect(printed).not.toContain('hunter');
  });
});
