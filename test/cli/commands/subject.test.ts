import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { smokeCases } from '../../../src/checks/smoke.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import { packageFacts } from '../../../src/node/files.ts';
import { chapterNames } from '../../../src/syntax/wire.ts';
import { HANGS } from '../../support/hangs.ts';
import { main } from '../../support/paths.ts';

/** Says the lines to `subject` and returns what it answers. */
function converse(input: string, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'subject', ...flags], {
    encoding: 'utf8',
    input,
    timeout: HANGS,
  });
  const lines: unknown[] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { status, lines, stderr };
}

const START = '{"command":"start","protocol":1}';
const STOP = '{"command":"stop"}';
const range = (...when: [string, string][]) =>
  JSON.stringify({
    command: 'run',
    seq: 'x7',
    chapter: 'ip-ranges',
    given: {},
    when: when.map(([text, address]) => ({ range: text, address })),
  });

describe('subject', () => {
  it('declares who it is and everything that it follows', () => {
    expect(converse(`${START}\n${STOP}\n`)).toEqual({
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

  it('answers each question of a run in order, and echoes the seq', () => {
    const run = range(['10.0.0.5/24', '10.0.0.1'], ['10.0.0.9-10.0.0.1', '10.0.0.1'], ['::1', '::2']);
    expect(converse(`${START}\n${run}\n${run}\n${STOP}\n`).lines.slice(1)).toEqual(
      Array(2).fill({
        seq: 'x7',
        answers: [
          { matches: true },
          {
            refused: 'invalid-value',
            message: '`10.0.0.9-10.0.0.1` ends before it begins; did you mean `10.0.0.1-10.0.0.9`?',
          },
          { matches: false },
        ],
      }),
    );
  });

  it('follows and declares another reading', () => {
    const { lines } = converse(
      `${START}\n${range(['10.0.0.5/24', '10.0.0.1'])}\n`,
      '--reading',
      'cidr-host-bits=from-host',
    );
    expect(lines[0]).toMatchObject({ readings: { ...defaultReadings, 'cidr-host-bits': 'from-host' } });
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: false }] });
  });

  it('answers wrongly on purpose when it is told to', () => {
    const { lines } = converse(`${START}\n${range(['::1', '::1'], ['::1', '::2'])}\n`, '--tampered');
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: false }, { matches: true }] });
  });

  it('has the fault that it is told to have, and says so', () => {
    const run = range(['10.0.0.01', '10.0.0.1'], ['10.0.0.1', '10.0.0.1']);
    const { lines } = converse(`${START}\n${run}\n`, '--fault', 'leading-zeros-accepted');
    expect(lines[0]).toMatchObject({
      subject: { name: 'exchange-access-conformance reference with the fault leading-zeros-accepted' },
    });
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: true }, { matches: true }] });
  });

  it('keeps a fault beside another reading, and remembers what the fault remembers', () => {
    const run = range(['10.0.0.9/24', '10.0.0.1'], ['10.0.0.9/31', '10.0.0.77'], ['10.0.0.9/24', '10.0.0.10']);
    const flags = ['--fault', 'range-cache-forgets-the-prefix', '--reading', 'cidr-host-bits=from-host'];
    const { lines } = converse(`${START}\n${run}\n`, ...flags);
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: false }, { matches: true }, { matches: true }] });
  });

  it('answers errored where its fault kills it', () => {
    const { lines, status } = converse(`${START}\n${range(['::1.2.3.4', '::1'])}\n`, '--fault', 'dies-on-dotted-ipv6');
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ errored: 'died: dies-on-dotted-ipv6' }] });
    expect(status).toBe(0);
  });

  it('knows its faults by name', () => {
    expect(converse('', '--fault', 'exception-ignored')).toEqual({
      status: 2,
      lines: [],
      stderr:
        'error: --fault: there is no planted fault `exception-ignored`\nhint: did you mean `exceptions-ignored`?\n',
    });
    expect(converse('', '--fault', 'xyz').stderr).toContain('hint: `subject --help` lists them');
    expect(converse('', '--fault', 'exceptions-ignored', '--tampered').status).toBe(2);
  });

  it('lists every fault in its help', () => {
    const { stdout } = spawnSync(process.execPath, [main, 'subject', '--help'], { encoding: 'utf8', timeout: HANGS });
    const listed = stdout.replace(/^[\s\S]*Planted faults:\n|\n\n[\s\S]*$/g, '').split(/[\s,]+/);
    expect(faults.filter(({ name }) => !listed.includes(name))).toEqual([]);
    expect(stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it('takes a byte order mark and carriage returns', () => {
    expect(converse(`\ufeff${START}\r\n${range(['::1', '::1'])}\r\n${STOP}\r\n`).lines).toHaveLength(2);
  });

  it('ignores fields that it does not know, as an adapter does', () => {
    const run = range(['::1', '::1']).replace('{', '{"asked-by":"me",');
    const start = START.replace('}', ',"harness":"3.0"}');
    expect(converse(`${start}\n${run}\n`).lines[1]).toEqual({ seq: 'x7', answers: [{ matches: true }] });
  });

  it('answers errored to a question that is none, and goes on', () => {
    const bad = range(['::1', '::1']).replace('"::1","address"', '1,"address"');
    const { lines, status } = converse(`${START}\n${bad}\n${range(['::1', '::1'])}\n`);
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ errored: expect.stringContaining('/when/range') }] });
    expect(lines[2]).toEqual({ seq: 'x7', answers: [{ matches: true }] });
    expect(status).toBe(0);
  });

  it('answers every chapter, one question of each as smoke has it', () => {
    const runs = smokeCases.map(({ question: { chapter, given, when } }, index) =>
      JSON.stringify({ command: 'run', seq: `${index}`, chapter, given, when: [when] }),
    );
    expect(converse(`${START}\n${runs.join('\n')}\n`).lines.slice(1)).toEqual(
      smokeCases.map(({ expectation }, index) => ({ seq: `${index}`, answers: [expectation[0]?.then] })),
    );
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

  it('ends when its input ends', () => {
    expect(converse('').status).toBe(0);
    expect(converse(`${START}\n`)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['hello', '{"command":"dance"}', '{"command":"run","seq":"1"}'])(
    'refuses a line that is no command: %s',
    (line) => {
      const { status, stderr, lines } = converse(`${START}\n${line}\n`);
      expect([status, lines.length]).toEqual([2, 1]);
      expect(stderr).toMatch(/^error: /);
    },
  );
});
