import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smokeCases } from '../../../src/checks/smoke.ts';
import { command } from '../../support/command.ts';
import { HANGS, PATIENT } from '../../support/hangs.ts';
import { main, root } from '../../support/paths.ts';

const odd = (...words: string[]) => ['--', process.execPath, join(root, 'test/adapters/odd.mjs'), ...words];
const run = (...words: string[]) => command(['smoke', ...PATIENT, ...words]);

describe('smoke', () => {
  it('passes for a wired adapter', async () => {
    const { status, stdout, stderr } = await run('--', process.execPath, 'examples/adapters/javascript/adapter.mjs');
    expect([status, stderr]).toEqual([0, '']);
    const claimed = ['ip-ranges', 'client-access-rules', 'application-access-policies'];
    const asked = smokeCases.filter((each) => claimed.includes(each.question.chapter)).length + 1;
    expect(stdout).toBe(
      `example-javascript 1.0.0 claims ${claimed.join(', ')}\nall ${asked} smoke questions passed: the adapter is wired\n`,
    );
  });

  it('asks only about the chapters that are claimed', async () => {
    const { status, stdout } = await run('--env', 'SUBJECT=acm', '--cwd', root, ...odd());
    expect(status).toBe(0);
    expect(stdout).toMatch(/^acm .* claims ip-ranges\nall 3 smoke questions passed/);
  });

  it('shows what went wrong, with the clause and what is hunted', async () => {
    const { status, stdout } = await run(...odd('opposite'));
    expect(status).toBe(1);
    expect(stdout).toContain('1. failed: smoke#same-address');
    expect(stdout).toContain('IP-ADDRESS (documented): ');
    expect(stdout).toContain('actual     { "matches": false }');
    expect(stdout).toContain('a program that answers false to everything');
    expect(stdout).toMatch(/2 of 3 smoke questions failed: the adapter is miswired\n$/);
  });

  it('asks, as check does, whether the adapter speaks only when it is asked', async () => {
    const { status, stdout } = await run(...odd('stray'));
    expect(status).toBe(1);
    expect(stdout).toContain('violated: smoke#speaks-only-when-asked');
    expect(stdout).toContain('cache warmed up');
  });

  it('does not colour what goes into a pipe', () => {
    const env = { ...process.env, FORCE_COLOR: '1' };
    const words = [main, 'smoke', ...PATIENT, ...odd('opposite')];
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env, timeout: HANGS });
    expect(stdout).not.toContain('\u001b');
  });

  it('leaves to the adapter what stands after --', async () => {
    expect((await run(...odd('right', '--timeout', 'never'))).status).toBe(0);
  });

  it.each([
    ['banner', 'Starting the gateway'],
    ['exit', 'it exited with code 3'],
    ['start-version', 'version 2'],
  ])('is exit code 3 and one line of error when there is no conversation: %s', async (mode, message) => {
    const { status, stdout, stderr } = await run(...odd(mode));
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr.split('\n')[0]).toMatch(/^error: /);
    expect(stderr).toContain(message);
  });

  it('calls nothing wired of which nothing was asked', async () => {
    const declaration = {
      protocol: 1,
      subject: { name: 'acme', version: '1' },
      answers: ['client-access-rules'],
      limits: { protocols: [] },
    };
    const program = `process.stdin.on('data', (line) =>
      String(line).includes('"start"') ? console.log('${JSON.stringify(declaration)}') : process.exit())`;
    const { status, stdout } = await run('--', process.execPath, '-e', program);
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /\nno verdict: there is no smoke question for the chapters that it claims, within its limits\n$/,
    );
  });

  it('waits no longer than it is told', async () => {
    const { status, stderr } = await run('--timeout', '200ms', ...odd('start-silent'));
    expect(status).toBe(3);
    expect(stderr).toContain('no line within 0.2 s');
  });

  it('names a program that there is not', async () => {
    const { status, stderr } = await run('--', './no-such-adapter');
    expect(status).toBe(3);
    expect(stderr).toContain('there is no program `./no-such-adapter`');
  });
});
