import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../src/node/files.ts';
import { command } from '../support/command.ts';

const run = (...words: readonly string[]) => command(words);

describe('help', () => {
  it('lists the commands, where to begin and the exit codes', async () => {
    const { status, stdout, stderr } = await run('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const command of ['check', 'smoke', 'decide', 'subject', 'clauses', 'report', 'identify', 'golden']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} .*\\S`, 'm'));
    }
    expect(stdout).toContain('access-conformance check -- node adapter.mjs');
    expect(stdout).toContain('Exit codes: 0');
  });

  it.each(['check', 'smoke', 'decide', 'subject', 'clauses', 'report', 'identify', 'golden'])(
    'explains %s',
    async (command) => {
      const { status, stdout, stderr } = await run(command, '--help');
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`^Usage: access-conformance ${command} `));
      expect((await run('help', command)).stdout).toBe(stdout);
    },
  );

  it('is what one gets without a command, as an error', async () => {
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: access-conformance');
  });

  it('knows the version', async () => {
    expect(await run('--version')).toMatchObject({ status: 0, stdout: `${packageFacts().version}\n` });
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
  ])('is exit code 2 and one line of error: %s %s %s %s', async (...words) => {
    const { status, stdout, stderr } = await run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toHaveLength(1);
    expect(stderr).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+/);
  });

  it('suggests the command that was meant', async () => {
    expect((await run('chek')).stderr).toContain('Did you mean check?');
  });
});
