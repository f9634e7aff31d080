import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packageFacts } from '../../src/node/files.ts';
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

describe('help', () => {
  it('lists the commands, where to begin and the exit codes', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const command of ['check', 'smoke', 'decide', 'subject', 'clauses', 'report', 'identify', 'golden']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} .*\\S`, 'm'));
    }
    expect(stdout).toContain('access-conformance check -- node adapter.mjs');
    expect(stdout).toContain('Exit codes: 0');
  });

  it.each(['check', 'smoke', 'decide', 'subject', 'clauses', 'report', 'identify', 'golden'])(
    'explains %s',
    (command) => {
      const { status, stdout, stderr } = run(command, '--help');
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`^Usage: access-conformance ${command} `));
      expect(run('help', command).stdout).toBe(stdout);
    },
  );

  it('is what one gets without a command, as an error', () => {
    const { status, stdout, stderr } = run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: access-conformance');
  });

  it('knows the version', () => {
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${packageFacts().version}\n` });
  });
});

describe('wrong usage', () => {
  it.each([
    ['nonsense'],
    ['--nonsense'],
    ['check'],
    ['check', '--nonsense', '--', 'node'],
    ['check', '--only'],
    ['check', '--only', 'nowhere', '--', 'node'],
    ['check', '--chapter', 'ip-range', '--', 'node'],
    ['check', '--chapter', 'ip-ranges', '--only', 'client-access-rules/', '--', 'node'],
    ['check', '--golden', '/no/such/folder', '--', 'node'],
    ['check', '--reading', 'nested-group=direct', '--', 'node'],
    ['check', '--timeout', '1h', '--', 'node'],
    ['check', '--cwd', '/no/such/folder', '--', 'node'],
    ['check', '--env', 'A', '--', 'node'],
    ['smoke'],
    ['smoke', '--only', 'x', '--', 'node'],
    ['decide'],
    ['decide', 'requests.csv'],
    ['decide', '--rules', '/no/such/file', 'requests.csv'],
    ['decide', '--rules', 'a', '--policies', 'b', 'requests.csv'],
    ['decide', '--rules', 'a', '--directory', 'b', 'requests.csv'],
    ['decide', '--chapter', 'ip-range', 'requests.csv'],
    ['decide', '--chapter', 'rule-administration', 'requests.csv'],
    ['decide', '--chapter', 'ip-ranges', '--output', 'xml', 'requests.csv'],
    ['decide', '--chapter', 'ip-ranges', '--input', 'xml', 'requests.csv'],
    ['decide', '--chapter', 'ip-ranges', '/no/such/file'],
    ['decide', '--chapter', 'ip-ranges', '--reading', 'x', 'requests.csv'],
    ['subject', '--reading', 'nested-groups=dirct'],
    ['subject', 'more'],
    ['clauses', 'CAR-FRIST-MATCH'],
    ['report'],
    ['report', 'a', 'b'],
    ['report', '/no/such/file'],
  ])('is exit code 2 and one line of error: %s %s %s %s', (...words) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toHaveLength(1);
    expect(stderr).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+/);
  });

  it('suggests the command that was meant', () => {
    expect(run('chek').stderr).toContain('Did you mean check?');
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
