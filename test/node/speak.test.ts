import { describe, expect, it } from 'vitest';
import { smokeCases } from '../../src/checks/smoke.ts';
import { referenceAnswerer } from '../../src/library/subjects.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import { speak } from '../../src/node/speak.ts';
import { range, START, STOP } from '../support/protocol-lines.ts';

async function* inChunks(input: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
}

/** Says the lines to the reference and returns what it answers. */
async function converse(input: string) {
  const lines: unknown[] = [];
  const answerer = referenceAnswerer(defaultReadings, { name: 'us', version: '1' });
  await speak(answerer, inChunks(input), (line) => lines.push(JSON.parse(line)));
  return { lines };
}

describe('speak', () => {
  it('answers each question of a run in order, and echoes the seq', async () => {
    const run = range(['10.0.0.5/24', '10.0.0.1'], ['10.0.0.9-10.0.0.1', '10.0.0.1'], ['::1', '::2']);
    expect((await converse(`${START}\n${run}\n${run}\n${STOP}\n`)).lines.slice(1)).toEqual(
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

  it('takes a byte order mark and carriage returns', async () => {
    expect((await converse(`\ufeff${START}\r\n${range(['::1', '::1'])}\r\n${STOP}\r\n`)).lines).toHaveLength(2);
  });

  it('ignores fields that it does not know, as an adapter does', async () => {
    const run = range(['::1', '::1']).replace('{', '{"asked-by":"me",');
    const start = START.replace('}', ',"harness":"3.0"}');
    expect((await converse(`${start}\n${run}\n`)).lines[1]).toEqual({ seq: 'x7', answers: [{ matches: true }] });
  });

  it('answers errored to a question that is none, and goes on', async () => {
    const bad = range(['::1', '::1']).replace('"::1","address"', '1,"address"');
    const { lines } = await converse(`${START}\n${bad}\n${range(['::1', '::1'])}\n`);
    expect(lines[1]).toEqual({ seq: 'x7', answers: [{ errored: expect.stringContaining('/when/range') }] });
    expect(lines[2]).toEqual({ seq: 'x7', answers: [{ matches: true }] });
  });

  it('answers every chapter, one question of each as smoke has it', async () => {
    const runs = smokeCases.map(({ question: { chapter, given, when } }, index) =>
      JSON.stringify({ command: 'run', seq: `${index}`, chapter, given, when: [when] }),
    );
    expect((await converse(`${START}\n${runs.join('\n')}\n`)).lines.slice(1)).toEqual(
      smokeCases.map(({ expectation }, index) => ({ seq: `${index}`, answers: [expectation[0]?.then] })),
    );
  });

  it('says nothing after `stop`', async () => {
    expect((await converse(`${START}\n${STOP}\n${START}\n`)).lines).toHaveLength(1);
  });

  it.each(['hello', '{"command":"dance"}', '{"command":"run","seq":"1"}', `"${'x'.repeat(17 << 20)}"`])(
    'refuses a line that is not a command: %.30s',
    async (line) => {
      await expect(converse(`${START}\n${line}\n`)).rejects.toThrow(
        /^(a command is|this is not a command|a line is longer)/,
      );
    },
  );
});
