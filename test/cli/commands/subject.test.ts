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

  it('is the region engine when it is told to be', async () => {
    const rules = [
      { name: 'Office', priority: 1, action: 'DenyAccess', anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] },
    ];
    const when = {
      protocol: 'IMAP4',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '10.0.0.1',
      username: 'contoso\\julia',
      recipient: {},
    };
    const run = { command: 'run', seq: '1', chapter: 'client-access-rules', given: { rules }, when: [when, when] };
    const from = ['--engine', 'regions', '--reading', 'cidr-host-bits=from-host'];
    const { status, lines } = await converse(`${START}\n${JSON.stringify(run)}\n${STOP}\n`, ...from);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      {
        subject: { name: 'exchange-access-conformance regions' },
        answers: ['client-access-rules', 'test-client-access-rule', 'application-access-policies'],
        readings: { 'cidr-host-bits': 'from-host' },
        compares: 'grounds',
      },
      {
        seq: '1',
        answers: [
          { action: 'AllowAccess', decidedBy: [] },
          { action: 'AllowAccess', decidedBy: [] },
        ],
      },
    ]);
    expect((await converse(`${START}\n${JSON.stringify(run)}\n`, '--engine', 'regions')).lines[1]).toMatchObject({
      answers: [{ action: 'DenyAccess', decidedBy: ['Office'] }, {}],
    });
  });

  it.each([['--fault', 'exceptions-ignored'], ['--tampered']])('has %s as the reference alone', async (...flags) => {
    const { status, lines, stderr } = await converse(`${START}\n`, '--engine', 'regions', ...flags);
    expect([status, lines, stderr]).toEqual([2, [], 'error: --fault and --tampered are of the reference alone\n']);
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
    expect(await converse('')).toEqual({ status: 0, lines: [], stderr: '' });
    expect(await converse(`${START}\n`)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['hello', '{"command":"dance"}', '{"command":"run","seq":"1"}'])(
    'refuses a line that is not a command: %s',
    async (line) => {
      const { status, stderr, lines } = await converse(`${START}\n${line}\n`);
      expect([status, lines.length]).toEqual([2, 1]);
      expect(stderr).toMatch(/^error: /);
    },
  );

  it('follows and declares another reading', async () => {
    const run = range(['10.0.0.5/24', '10.0.0.1']);
    const { lines } = await converse(`${START}\n${run}\n`, '--reading', 'cidr-host-bits=from-host');
    expect(lines[0]).toMatchObject({ readings: { ...defaultReadings, 'cidr-host-bits': 'from-host' } });
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: false }] });
  });

  it('has the fault that it is told to have, and says so', async () => {
    const run = range(['10.0.0.01', '10.0.0.1'], ['10.0.0.1', '10.0.0.1']);
    const { lines } = await converse(`${START}\n${run}\n`, '--fault', 'leading-zeros-accepted');
    expect(lines[0]).toMatchObject({
      subject: { name: 'exchange-access-conformance reference with the fault leading-zeros-accepted' },
    });
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ matches: true }, { matches: true }] });
  });

  it('answers errored where its fault kills it, and to a question that is none, and goes on to end with 0', async () => {
    const run = range(['::1.2.3.4', '::1']);
    const died = await converse(`${START}\n${run}\n`, '--fault', 'dies-on-dotted-ipv6');
    expect(died.lines[1]).toEqual({ seq: 'x7', answers: [{ errored: 'died: dies-on-dotted-ipv6' }] });
    expect(died.status).toBe(0);
    const bad = range(['::1', '::1']).replace('"::1","address"', '1,"address"');
    const { lines, status } = await converse(`${START}\n${bad}\n${range(['::1', '::1'])}\n`);
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ errored: expect.stringContaining('/when/range') }] });
    expect(lines[2]).toEqual({ seq: 'x7', answers: [{ matches: true }] });
    expect(status).toBe(0);
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
