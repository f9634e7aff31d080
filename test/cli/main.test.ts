import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { HANGS, PATIENT, PATIENT_RUN } from '../support/hangs.ts';
import { main, root } from '../support/paths.ts';
import { lives, pidsIn, untilGone } from '../support/processes.ts';

const odd = join(root, 'test/adapters/odd.mjs');

let folder = '';
let pids = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'main-'));
  pids = join(folder, 'pids');
  writeFileSync(pids, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, [main, ...words], { cwd: root, encoding: 'utf8', input: '', timeout: HANGS });
const remembered = (): readonly number[] => pidsIn(pids);

describe('the program', () => {
  it.each(Object.keys(commands))('explains %s', (name) => {
    const { status, stdout, stderr } = run(name, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: access-conformance ${name} `));
  });

  it('ends wrong usage with exit code 2 and one line of error', () => {
    const { status, stdout, stderr } = run('clauses', 'CAR-FRIST-MATCH');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: .*\n/);
  });
});

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends the run with code %d, and leaves no adapter and no child of it behind', async (signal, code) => {
    const command = [...PATIENT, '--env', `PIDS=${pids}`, '--', process.execPath, odd, 'silent-with-child'];
    const program = spawn(process.execPath, [main, 'smoke', ...command], { stdio: 'ignore' });
    const ended = once(program, 'exit');
    await vi.waitFor(() => expect(remembered()).toHaveLength(2), HANGS);
    expect(remembered().every(lives)).toBe(true);
    program.kill(signal);
    expect((await ended)[0]).toBe(code);
    await untilGone(pids);
  });
});

describe('a reader that goes away', () => {
  it('does not change the exit code of a failed check, and is not complained about', async () => {
    const faulty = join(root, 'examples/adapters/javascript/faulty-adapter.mjs');
    const words = [
      'check',
      ...PATIENT_RUN,
      '--runs',
      '0',
      '--chapter',
      'client-access-rules',
      '--',
      process.execPath,
      faulty,
    ];
    const program = spawn(process.execPath, [main, ...words]);
    let errors = '';
    program.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    program.stdout.destroy();
    expect([(await once(program, 'close'))[0], errors]).toEqual([1, '']);
  });

  it('ends `decide` without a word', async () => {
    const requests = join(folder, 'requests.csv');
    writeFileSync(requests, `range,address\n${'10.0.0.0/8,10.0.0.1\n'.repeat(50_000)}`);
    const program = spawn(process.execPath, [main, 'decide', '--chapter', 'ip-ranges', requests]);
    let errors = '';
    program.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    await once(program.stdout, 'data');
    program.stdout.destroy();
    await once(program, 'close');
    expect(errors).toBe('');
  });
});
