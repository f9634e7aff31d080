import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { faults } from '../../../src/faults/all.generated.ts';
import { chapterNames } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { packageFacts } from '../../../src/node/files.ts';
import { command } from '../../support/command.ts';
import { main } from '../../support/paths.ts';
import { range, START, STOP } from '../../support/protocol-lines.ts';

/** Says the lines to `subject` and returns what it answers. */
async function converse(input: string, ...flags: string[]) {
  const { status, stdout, stderr } = await command(['subject', ...flags], { input });
  const lines: unknown[] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { status, lines, stderr };
}

describe('subject', () => {
  it('declares who it is and everything that it follows', async () => {
    expect(await converse(`${START}\n${STOP}\n`)).toEqual({
      status: 0,
      stderr: '',
      lines: [
        {
          protocol: 1,
          subject: {
            name: 'exchange-access-conformance reference',
            version: packageFacts().version,
            language: 'typescript',
          },
          answers: [...chapterNames],
          readings: defaultReadings,
          compares: 'grounds',
          decisions: ['rule-administration', 'policy-administration'],
        },
      ],
    });
  });

  it('knows its faults by name', async () => {
    expect(await converse('', '--fault', 'exception-ignored')).toEqual({
      status: 2,
      lines: [],
      stderr:
        'error: --fault: there is no planted fault `exception-ignored`\nhint: did you mean `exceptions-ignored`?\n',
    });
    expect((await converse('', '--fault', 'xyz')).stderr).toContain('hint: `subject --help` lists them');
    expect((await converse('', '--fault', 'exceptions-ignored', '--tampered')).status).toBe(2);
  });

  it('lists every fault in its help', async () => {
    const { stdout } = await command(['subject', '--help']);
    const listed = stdout.replace(/^[\s\S]*Planted faults:\n|\n\n[\s\S]*$/g, '').split(/[\s,]+/);
    expect(faults.filter(({ name }) => !listed.includes(name))).toEqual([]);
    expect(stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it('is answered line by line, while its input stays open', async () => {
    const program = spawn(process.execPath, [main, 'subject']);
    for (const text of [START, range(['::1', '::1'])]) {
      program.stdin.write(`${text.slice(0, 10)}`);
      program.stdin.write(`${text.slice(10)}\n`);
      const [chunk] = await once(program.stdout, 'data');
      expect(String(chunk).endsWith('\n')).toBe(true);
    }
    program.stdin.write(`${STOP}\n`);
    expect((await once(program, 'exit'))[0]).toBe(0);
  });

  it('ends when its input ends', async () => {
    expect(await converse(`${START}\n`)).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses a line that is not a command', async () => {
    const { status, stderr, lines } = await converse(`${START}\nhello\n`);
    expect([status, lines.length]).toEqual([2, 1]);
    expect(stderr).toMatch(/^error: /);
  });

  it('has the fault and the reading that it is told to have', async () => {
    const run = range(['10.0.0.9/24', '10.0.0.1'], ['10.0.0.9/31', '10.0.0.77'], ['10.0.0.9/24', '10.0.0.10']);
    const flags = ['--fault', 'range-cache-forgets-the-prefix', '--reading', 'cidr-host-bits=from-host'];
    const { lines } = await converse(`${START}\n${run}\n`, ...flags);
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: false }, { matches: true }, { matches: true }] });
  });

  it('answers wrongly on purpose when it is told to', async () => {
    const { lines } = await converse(`${START}\n${range(['::1', '::1'], ['::1', '::2'])}\n`, '--tampered');
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: false }, { matches: true }] });
  });
});
