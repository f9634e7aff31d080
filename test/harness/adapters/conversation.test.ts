import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultBounds } from '../../../src/harness/adapters/child-process.ts';
import { type Bounds, Conversation } from '../../../src/harness/adapters/conversation.ts';
import { lives, pidsIn } from '../../processes.ts';

const odd = fileURLToPath(new URL('../../adapters/odd.mjs', import.meta.url));
const START = '{"command":"start","protocol":1}';
const STOP = '{"command":"stop"}';

let folder = '';
let pids = '';
const open: Conversation[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conversation-'));
  pids = join(folder, 'pids');
  writeFileSync(pids, '');
});
afterEach(async () => {
  for (const conversation of open.splice(0)) conversation.abort({ cause: 'crashed', problem: 'the test is over' });
  await vi.waitFor(() => expect(remembered().filter(lives)).toEqual([]), 5_000);
  rmSync(folder, { recursive: true });
});

function talk(mode: string, bounds: Partial<Bounds> = {}, argument = ''): Conversation {
  const command = [process.execPath, odd, mode, argument];
  const conversation = new Conversation({ command, env: { PIDS: pids } }, { ...defaultBounds, ...bounds });
  open.push(conversation);
  return conversation;
}

/** A run of one question about a range that is not its address, unless the range says `same`. */
function run(seq: string, range = 'other'): string {
  return JSON.stringify({ command: 'run', seq, chapter: 'ip-ranges', given: {}, when: [{ range, address: 'same' }] });
}

const remembered = (): readonly number[] => pidsIn(pids);

const stray = (text: string) => ({
  kind: 'violated',
  problem: `it wrote a line that answers nothing: \`${text}\``,
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

describe('Conversation.say', () => {
  it('gives each command its line, in order, however many wait', async () => {
    const conversation = talk('right');
    const heard = await Promise.all([
      conversation.say(START),
      conversation.say(run('1', 'same')),
      conversation.say(run('2')),
    ]);
    expect(heard.map((each) => (each.kind === 'line' ? JSON.parse(each.text) : each))).toEqual([
      expect.objectContaining({ protocol: 1 }),
      { seq: '1', answers: [{ matches: true }] },
      { seq: '2', answers: [{ matches: false }] },
    ]);
    expect(conversation.ending).toBeUndefined();
  });

  it('blames the first that was waiting when the program ends, and nobody else', async () => {
    const conversation = talk('crash-at');
    await conversation.say(START);
    const heard = await Promise.all(['1', '2', '3'].map((seq) => conversation.say(run(seq, 'crash'))));
    const ending = { cause: 'crashed', problem: 'it exited with code 7' };
    expect(heard).toEqual([true, false, false].map((blamed) => ({ kind: 'ended', ending, blamed })));
    expect(conversation.ending).toEqual(ending);
  });

  it('answers at once when the program has ended before', async () => {
    const conversation = talk('crash');
    await conversation.say(START);
    await conversation.say(run('1'));
    const heard = await conversation.say(run('2'));
    expect(heard).toMatchObject({ kind: 'ended', blamed: false, ending: { cause: 'crashed' } });
  });

  it.each([
    ['exit', 'it exited with code 3'],
    ['killed', 'it was ended by SIGTERM'],
    ['half-a-line', 'it exited with code 0, in the middle of the line `{"seq":"1","ans`'],
    ['start-says', 'it exited with code 3; it said `the licence has run out`'],
  ])('says how the program ended: %s', async (mode, problem) => {
    const conversation = talk(mode, {}, 'the licence has run out');
    await Promise.all([conversation.say(START), conversation.say(run('1'))]);
    expect(conversation.ending).toEqual({ cause: 'crashed', problem });
  });

  it('quotes what an uncaught error of Node.js says, not the version that Node.js prints below it', async () => {
    const conversation = talk('throws');
    await conversation.say(START);
    await conversation.say(run('1'));
    expect(conversation.ending?.problem).toContain('the licence has run out');
  });

  it('says that there is no such program', async () => {
    const conversation = new Conversation({ command: [join(folder, 'nothing')] }, defaultBounds);
    expect(await conversation.say(START)).toMatchObject({
      kind: 'ended',
      blamed: true,
      ending: { cause: 'unstartable' },
    });
    expect(conversation.ending?.problem).toContain('ENOENT');
    await conversation.close(STOP);
  });
});

describe('the bounds of a conversation', () => {
  it('ends a silent program when its time is over', async () => {
    const conversation = talk('silent', { timeout: 2_500 });
    await conversation.say(START);
    const time = await seconds(() => conversation.say(run('1')));
    expect(conversation.ending).toEqual({ cause: 'timed-out', problem: 'no line within 2.5 s' });
    expect(time).toBeGreaterThan(2.4);
    expect(time).toBeLessThan(15);
  });

  it('quotes what a silent program says on standard error, also after it was asked', async () => {
    const conversation = talk('silent', { timeout: 2_500 }, 'waiting for the database\n');
    await conversation.say(START);
    await conversation.say(run('1'));
    expect(conversation.ending?.problem).toBe('no line within 2.5 s; it said `waiting for the database`');
  });

  it('begins to count when the line before has arrived: slow and steady is not too slow', async () => {
    const conversation = talk('slow', { timeout: 2_500 }, '900');
    await conversation.say(START);
    let last: unknown;
    for (const seq of ['1', '2', '3', '4']) last = await conversation.say(run(seq));
    expect(last).toMatchObject({ kind: 'line' });
  });

  it('does not count while nothing is awaited', async () => {
    const conversation = talk('right', { timeout: 2_500 });
    await conversation.say(START);
    await new Promise((resolve) => setTimeout(resolve, 2_700));
    expect(conversation.ending).toBeUndefined();
    expect(await conversation.say(run('1'))).toMatchObject({ kind: 'line' });
  });

  it('ends a program that writes a line over the limit', async () => {
    const conversation = talk('too-long', { line: 2_000 }, '5000');
    await conversation.say(START);
    expect(await conversation.say(run('1', 'short'))).toMatchObject({ kind: 'line' });
    await conversation.say(run('2', 'long'));
    expect(conversation.ending).toEqual({ cause: 'violated', problem: 'it wrote a line of more than 2000 bytes' });
  });

  it('ends a program that writes without end, be it on standard error', async () => {
    const conversation = talk('floods', { output: 100_000 }, '300000');
    await conversation.say(START);
    await conversation.say(run('1'));
    expect(conversation.ending).toEqual({ cause: 'violated', problem: 'it wrote more than 100000 bytes in all' });
  });

  it('lets a program say much on standard error, and keeps the end of it', async () => {
    const flooding = talk('floods', { standardError: 100 }, '300000');
    await flooding.say(START);
    expect(await flooding.say(run('1'))).toMatchObject({ kind: 'line' });
    const ending = talk('start-says', { standardError: 12 }, 'the licence has run out');
    await ending.say(START);
    expect(ending.ending?.problem).toBe('it exited with code 3; it said `has run out`');
  });

  it('names large bounds in MiB', async () => {
    const conversation = talk('too-long', { line: 1 << 20 }, String(3 << 20));
    await conversation.say(START);
    await conversation.say(run('1', 'long'));
    expect(conversation.ending?.problem).toBe('it wrote a line of more than 1 MiB');
  });
});

describe('Conversation.close', () => {
  it('lets a program that obeys end by itself', async () => {
    const conversation = talk('right');
    await conversation.say(START);
    await conversation.close(STOP);
    expect(conversation.ending?.problem).toBe('it exited with code 0');
    expect(conversation.misconduct).toBeUndefined();
  });

  it('ends a program that does not obey, within a few seconds', async () => {
    const conversation = talk('ignores-stop');
    await conversation.say(START);
    expect(await seconds(() => conversation.close(STOP))).toBeLessThan(10);
    expect(conversation.ending?.problem).toBe('it was ended');
    await vi.waitFor(() => expect(remembered().filter(lives)).toEqual([]), 2_000);
  });

  it('leaves no child of the program behind', async () => {
    const conversation = talk('parent');
    await conversation.say(START);
    expect(remembered().filter(lives)).toHaveLength(2);
    await conversation.close(STOP);
    await vi.waitFor(() => expect(remembered().filter(lives)).toEqual([]), 2_000);
  });

  it('hears a line that answers nothing: between two commands, and after the last', async () => {
    const between = talk('stray');
    await between.say(START);
    await between.say(run('1'));
    await between.close(STOP);
    expect(between.misconduct).toEqual(stray('cache warmed up'));
    const after = talk('answers-stop');
    await after.say(START);
    await after.close(STOP);
    expect(after.misconduct).toEqual(stray('{"stopped":true}'));
  });

  it('may be called twice, and on a program that has crashed', async () => {
    const conversation = talk('crash');
    await conversation.say(START);
    await conversation.say(run('1'));
    expect(
      await seconds(async () => {
        await conversation.close(STOP);
        await conversation.close(STOP);
      }),
    ).toBeLessThan(1.9);
    expect(conversation.ending?.problem).toBe('it exited with code 1');
  });
});
