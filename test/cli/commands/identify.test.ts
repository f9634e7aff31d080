import { describe, expect, it } from 'vitest';
import { command } from '../../support/command.ts';
import { PATIENT } from '../../support/hangs.ts';
import { main } from '../../support/paths.ts';

const run = (...words: string[]) => command(['identify', ...PATIENT, ...words]);
const subject = (...words: string[]) => ['--', process.execPath, main, 'subject', ...words];

describe('identify', () => {
  it('names the readings, with the question that showed each, and ends with 0', async () => {
    const { status, stdout, stderr } = await run('--no-faults', ...subject('--reading', 'nested-groups=direct'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ {4}nested-groups = direct +application-access-policies\/\S+#\S+ \(not the default\)$/m);
    expect(stdout).toMatch(/^\d+ questions about \d+ givens for the readings\.$/m);
  });

  it('names the planted fault that gives the same answers, and ends with 1', async () => {
    const words = ['--chapter', 'ip-ranges', '--json', ...subject('--fault', 'range-end-exclusive')];
    const { status, stdout } = await run(...words);
    expect(status).toBe(1);
    const found = JSON.parse(stdout);
    expect(found.explained).toBe(false);
    expect(found.faults).toMatchObject([{ fault: 'range-end-exclusive', clauses: ['IP-SPAN'], statuses: ['chosen'] }]);
  });

  it('ends with 3 when the program never starts', async () => {
    const { status, stdout, stderr } = await run('--', process.execPath, '-e', 'process.exit(5)');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^error: /);
  });

  it('takes a number for --limit', async () => {
    expect(await run('--limit', 'many', ...subject())).toMatchObject({
      status: 2,
      stderr: 'error: --limit takes a number of questions, not `many`\n',
    });
    const { stdout } = await run('--limit', '3', ...subject());
    expect(stdout).toContain('3 questions about');
    expect(stdout).toContain('not told apart:');
  });

  it('explains itself with examples', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('identify -- node adapter.mjs');
    expect(stdout).toContain('Exit codes: 0');
  });
});
