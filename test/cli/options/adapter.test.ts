import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AdapterFlags, adapter, withAdapter } from '../../../src/cli/options/adapter.ts';
import { InputError } from '../../../src/library/errors.ts';
import { adapterFile } from '../../support/paths.ts';

const odd = adapterFile('odd.mjs');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adapter-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The command and the flags that commander makes of a command line. */
async function parsed(...words: string[]): Promise<{ command: readonly string[]; flags: AdapterFlags }> {
  let found: { command: readonly string[]; flags: AdapterFlags } | undefined;
  const command = withAdapter(new Command('x')).action((given: readonly string[], flags: AdapterFlags) => {
    found = { command: given, flags };
  });
  await command.parseAsync(words, { from: 'user' });
  if (found === undefined) throw new Error('nothing was parsed');
  return found;
}

describe('withAdapter', () => {
  it('takes everything after -- as it is', async () => {
    const { command, flags } = await parsed('--timeout', '2m', '--', 'python3', 'a.py', '--timeout', '1s', '--', '-x');
    expect(command).toEqual(['python3', 'a.py', '--timeout', '1s', '--', '-x']);
    expect(flags).toEqual({ timeout: '2m' });
  });

  it('waits ten seconds unless told otherwise, and gathers the environment', async () => {
    const { flags } = await parsed('--env', 'A=1', '--env', 'B=2', '--cwd', '/', '--', 'x');
    expect(flags).toEqual({ timeout: '10s', env: ['A=1', 'B=2'], cwd: '/' });
  });
});

describe('adapter', () => {
  it('runs the command in the folder and the environment that the flags name', async () => {
    const subject = adapter([process.execPath, odd], { timeout: '30m', cwd: folder, env: ['SUBJECT=a=b'] });
    const declaration = await subject.start();
    await subject.stop();
    expect(declaration.subject).toMatchObject({ name: 'a=b', version: realpathSync(folder) });
  });

  it('waits no longer than the time limit', async () => {
    const subject = adapter([process.execPath, odd, 'start-silent'], { timeout: '200ms' });
    await expect(subject.start()).rejects.toThrow('no line within 0.2 s');
    await subject.stop();
  });

  it.each([
    ['no command', [], {}, 'no adapter was given'],
    ['a folder that there is not', ['x'], { cwd: '/no/such/folder' }, '--cwd: there is no folder /no/such/folder'],
    ['a file for a folder', ['x'], { cwd: odd }, `--cwd: there is no folder ${odd}`],
    ['a time that is none', ['x'], { timeout: 'soon' }, '--timeout takes a time such as 10s, 500ms or 2m, not `soon`'],
    ['a variable that is none', ['x'], { env: ['=A'] }, '--env takes NAME=value or NAME, not `=A`'],
  ])('refuses %s before anything is started', (_, command, flags, message) => {
    const run = () => adapter(command, { timeout: '10s', ...flags });
    expect(run).toThrow(InputError);
    expect(run).toThrow(message);
  });
});
