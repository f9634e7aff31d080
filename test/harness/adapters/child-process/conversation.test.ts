import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alarm } from '../../../../src/harness/adapters/child-process/alarm.ts';
import { defaultBounds } from '../../../../src/harness/adapters/child-process/child-process.ts';
import { type Bounds, Conversation } from '../../../../src/harness/adapters/child-process/conversation.ts';
import { HANGS } from '../../../support/hangs.ts';
import { adapterFile } from '../../../support/paths.ts';
import { lives, pidsIn, untilGone } from '../../../support/processes.ts';
import { silenceAlarm } from '../../../support/silence-alarm.ts';

const odd = adapterFile('odd.mjs');
const START = '{"command":"start","protocol":1}';
const STOP = '{"command":"stop"}';

let folder = '';
let pids = '';
let silent = '';
const open: Conversation[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conversation-'));
  pids = join(folder, 'pids');
  silent = join(folder, 'silent');
  for (const file of [pids, silent]) writeFileSync(file, '');
});
afterEach(async () => {
  for (const conversation of open.splice(0)) conversation.abort({ cause: 'crashed', problem: 'the test is over' });
  await untilGone(pids);
  rmSync(folder, { recursive: true });
});

/** The time of the program is over when it announces its silence, or as the alarm says. */
function talk(mode: string, bounds: Partial<Bounds> = {}, argument = '', alarm = silenceAlarm(silent)): Conversation {
  const program = { command: [process.execPath, odd, mode, argument], env: { PIDS: pids, SILENT: silent } };
  const conversation = new Conversation(program, { ...defaultBounds, grace: HANGS, ...bounds }, alarm);
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

/** An alarm that is rung by hand, and counts how often it was set and how many wait. */
function bell() {
  const waiting = new Set<() => void>();
  let set = 0;
  const alarm: Alarm = (_, ring) => {
    set += 1;
    waiting.add(ring);
    return () => waiting.delete(ring);
  };
  const ring = (): void => {
    for (const each of waiting) each();
  };
  return { alarm, ring, count: () => ({ set, waiting: waiting.size }) };
}

describe('Conversation.say', () => {
  it('gives each command its line, in order, however many wait', async () => {
    const conversation = talk('right');
    const heard = await Promise.all([
      conversation.say(START),
      conversation.say(run('1', 'same')),
      conversation.say(run('2')),
    ]);
    expect(heard.map((each) => (each.kind === 'line' ? JSON.parse(each.line.text) : each))).toEqual([
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
    ['start-says', 'it exited with code 3; it said `first line`, `the licence has run out`'],
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
    const { alarm, ring } = bell();
    const conversation = talk('silent', { timeout: 2_500 }, '', alarm);
    await conversation.say(START);
    const heard = conversation.say(run('1'));
    ring();
    const ending = { cause: 'timed-out', problem: 'no line within 2.5 s' };
    expect(await heard).toEqual({ kind: 'ended', ending, blamed: true });
    expect(conversation.ending).toEqual(ending);
  });

  it('quotes what a silent program says on standard error, also after it was asked', async () => {
    const conversation = talk('silent', { timeout: 2_500 }, 'waiting for the database\n');
    await conversation.say(START);
    await conversation.say(run('1'));
    expect(conversation.ending?.problem).toBe('no line within 2.5 s; it said `waiting for the database`');
  });

  it('begins to count when the line before has arrived: slow and steady is not too slow', async () => {
    const { alarm, ring, count } = bell();
    const conversation = talk('silent-at', {}, '', alarm);
    await conversation.say(START);
    const [first, second] = [conversation.say(run('1')), conversation.say(run('2', 'silent'))];
    expect(count()).toEqual({ set: 2, waiting: 1 });
    expect(await first).toMatchObject({ kind: 'line' });
    expect(count()).toEqual({ set: 3, waiting: 1 });
    ring();
    expect(await second).toMatchObject({ kind: 'ended', blamed: true });
    expect(count().waiting).toBe(0);
  });

  it('does not count while nothing is awaited', async () => {
    const { alarm, count } = bell();
    const conversation = talk('right', {}, '', alarm);
    await conversation.say(START);
    expect(count().waiting).toBe(0);
    const heard = conversation.say(run('1'));
    expect(count().waiting).toBe(1);
    expect(await heard).toMatchObject({ kind: 'line' });
    expect(count().waiting).toBe(0);
  });

  it('ends a program that writes a line over the limit', async () => {
    const conversation = talk('too-long', { line: 2_000 }, '5000');
    await conversation.say(START);
    expect(await conversation.say(run('1', 'short'))).toMatchObject({ kind: 'line' });
    await conversation.say(run('2', 'long'));
    expect(conversation.ending).toEqual({ cause: 'violated', problem: 'it wrote a line of more than 2000 bytes' });
  });

  it('lets a program say much on standard error, and much in its answers, as long as it lives', async () => {
    const flooding = talk('floods', { standardError: 100 }, '300000');
    await flooding.say(START);
    for (const seq of ['1', '2', '3']) expect(await flooding.say(run(seq))).toMatchObject({ kind: 'line' });
    const eloquent = talk('too-long', {}, String(15 << 20));
    await eloquent.say(START);
    for (let mebibytes = 0; mebibytes <= 512; mebibytes += 15)
      expect(await eloquent.say(run('1', 'long'))).toMatchObject({ kind: 'line' });
    expect(eloquent.ending).toBeUndefined();
  });

  it.each(['lines', 'blank', 'half'])('ends a program that writes on after its answer: %s', async (how) => {
    const conversation = talk('goes-on', { beyond: 2_000 }, how);
    await conversation.say(START);
    expect(await conversation.say(run('1'))).toMatchObject({ kind: 'line' });
    await untilGone(pids);
    expect(conversation.ending).toEqual({
      cause: 'violated',
      problem: 'it wrote more than 2000 bytes that answer nothing',
    });
    expect(conversation.misconduct?.kind).toBe('violated');
  });

  it('says why a program died by what it said last and first', async () => {
    const ending = talk('start-says', {}, 'the \u001b[31mlicence\u001b[0m has run out');
    await ending.say(START);
    expect(ending.ending?.problem).toBe('it exited with code 3; it said `first line`, `the licence has run out`');
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

  it('ends a program that does not obey', async () => {
    const conversation = talk('ignores-stop', { grace: 100 });
    await conversation.say(START);
    await conversation.close(STOP);
    expect(conversation.ending?.problem).toBe('it was ended');
    await untilGone(pids);
  });

  it('leaves no child of the program behind', async () => {
    const conversation = talk('parent');
    await conversation.say(START);
    expect(remembered().filter(lives)).toHaveLength(2);
    await conversation.close(STOP);
    await untilGone(pids);
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

  it('may be called twice, and on a program that has crashed: it does not wait for that one', async () => {
    const conversation = talk('crash');
    await conversation.say(START);
    await conversation.say(run('1'));
    await conversation.close(STOP);
    await conversation.close(STOP);
    expect(conversation.ending?.problem).toBe('it exited with code 1');
  });
});
