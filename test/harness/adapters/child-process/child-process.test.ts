import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AdapterOptions, childProcess } from '../../../../src/harness/adapters/child-process/child-process.ts';
import { askAll, type RunOptions } from '../../../../src/harness/ask.ts';
import type { Misconduct, Outcome } from '../../../../src/harness/subject.ts';
import type { Question } from '../../../../src/model/question.ts';
import { HANGS } from '../../../support/hangs.ts';
import { adapterFile } from '../../../support/paths.ts';
import { pidsIn, untilGone } from '../../../support/processes.ts';
import { silenceAlarm } from '../../../support/silence-alarm.ts';

const odd = adapterFile('odd.mjs');

let folder = '';
let pids = '';
let silent = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asking-'));
  pids = join(folder, 'pids');
  silent = join(folder, 'silent');
  for (const file of [pids, silent]) writeFileSync(file, '');
});
afterEach(async () => {
  await untilGone(pids); // nothing is left of any program
  rmSync(folder, { recursive: true });
});

const remembered = (): readonly number[] => pidsIn(pids);

interface Asked {
  readonly kinds: readonly string[];
  readonly problems: readonly string[];
  readonly stray: Misconduct | undefined;
  readonly together: Misconduct | undefined;
  /** How often the program was started. */
  readonly starts: number;
}

interface Options extends Partial<AdapterOptions> {
  readonly argument?: string;
  readonly run?: Partial<RunOptions>;
}

/** Asks whether each range is the address `x`, and ends the program. Its time is over when it announces its silence. */
async function ask(mode: string, ranges: readonly string[], options: Options = {}): Promise<Asked> {
  const { argument = '', run = {}, bounds, ...more } = options;
  const subject = childProcess({
    command: [process.execPath, odd, mode, argument],
    env: { PIDS: pids, SILENT: silent },
    alarm: silenceAlarm(silent),
    bounds: { timeout: 2_500, grace: HANGS, ...bounds },
    ...more,
  });
  await subject.start();
  const { outcomes, together } = await askAll(subject, ranges.map(question), { batch: 100, outstanding: 4, ...run });
  const stray = await subject.stop();
  return {
    kinds: outcomes.map(kindOf),
    problems: outcomes.map(problemOf),
    stray,
    together,
    starts: remembered().length,
  };
}

const question = (range: string): Question => ({ chapter: 'ip-ranges', given: {}, when: { range, address: 'x' } });
const problemOf = (outcome: Outcome): string => ('problem' in outcome ? outcome.problem : '');
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

/** The kind of an outcome; for a decision, what was decided. */
function kindOf(outcome: Outcome): string {
  return outcome.kind === 'answered' && 'matches' in outcome.answer ? String(outcome.answer.matches) : outcome.kind;
}

describe('a program that answers', () => {
  it('is heard in order', async () => {
    const { kinds, starts } = await ask('right', ['x', 'y', 'x', 'z'], { run: { batch: 1 } });
    expect(kinds).toEqual(['true', 'false', 'true', 'false']);
    expect(starts).toBe(1);
  });

  it('may answer in each of the four shapes', async () => {
    const { kinds, problems } = await ask('four-shapes', ['a', 'b', 'c', 'd']);
    expect(kinds).toEqual(['true', 'answered', 'unsupported', 'errored']);
    expect(problems).toEqual(['', '', 'no ranges', 'oops']);
  });

  it('may end its lines with a carriage return', async () => {
    expect(await ask('byte-order-mark', ['x', 'y'])).toMatchObject({ kinds: ['true', 'false'], starts: 1 });
  });

  it('may flood standard error', async () => {
    expect(await ask('floods', ['x', 'y'], { argument: '3000000' })).toMatchObject({ kinds: ['true', 'false'] });
  });
});

describe('a line that comes when the time is up', () => {
  it('is not looked at', async () => {
    const subject = childProcess({
      command: [process.execPath, odd, 'third-off-schema'],
      env: { PIDS: pids, SILENT: silent },
      alarm: silenceAlarm(silent),
    });
    await subject.start();
    const run = { chapter: 'ip-ranges', given: {}, when: ['x', 'x', 'x'].map((each) => question(each).when) } as const;
    expect(await subject.ask(run, () => true)).toEqual({ kind: 'late' });
    expect(await subject.ask(run)).toMatchObject({ kind: 'outcomes' });
    expect(await subject.stop()).toBeUndefined();
  });
});

describe('a program whose answers are off', () => {
  it.each([
    ['third-off-schema', '/answers/2/matches: '],
    ['third-with-more', '/answers/2: `because` is not a field here'],
  ])('is blamed for that entry alone, with a pointer: %s', async (mode, problem) => {
    const { kinds, problems, starts } = await ask(mode, ['x', 'x', 'x', 'y']);
    expect(kinds).toEqual(['true', 'true', 'violated', 'false']);
    expect(problems[2]).toContain(problem);
    expect(starts).toBe(1);
  });

  it('is blamed for an entry that is null, and for that alone', async () => {
    const { kinds } = await ask('null-for-unknown', ['x', 'unknown', 'y']);
    expect(kinds).toEqual(['true', 'violated', 'false']);
  });

  it('is not given up for entries that are null, many as they are', async () => {
    const ranges = [...times(20, 'unknown'), 'x', 'y'];
    const { kinds } = await ask('null-for-unknown', ranges);
    expect(kinds).toEqual([...times(20, 'violated'), 'true', 'false']);
  });

  it.each([
    ['one-too-few', 'it gave 0 answers to 1 questions'],
    ['one-too-many', 'it gave 2 answers to 1 questions'],
  ])('is blamed for each question: %s', async (mode, problem) => {
    const { kinds, problems, starts } = await ask(mode, times(20, 'x'));
    expect(kinds).toEqual(times(20, 'violated'));
    expect(new Set(problems)).toEqual(new Set([problem]));
    expect(starts).toBe(1);
  });

  it('is blamed for NaN, which is no JSON', async () => {
    const { kinds, problems } = await ask('nan', ['x']);
    expect(kinds).toEqual(['violated']);
    expect(problems[0]).toBe('its line is no JSON: `{"seq":"1","answers":[{"matches":NaN}]}`');
  });
});

describe('a program whose line says two things, or nothing', () => {
  it.each([
    ['key-twice', 'its line has a flaw at line 1, column 39: the key `matches` stands twice in one object'],
    ['latin-1', 'its line is no UTF-8 at byte 36'],
  ])('has violated the protocol: %s', async (mode, problem) => {
    const { kinds, problems } = await ask(mode, ['x'], { restarts: 0 });
    expect(kinds).toEqual(['violated']);
    expect(problems[0]).toContain(problem);
  });
});

describe('a program out of step', () => {
  it.each([
    ['other-seq', /^it answered seq `10` where `1` was awaited/],
    ['number-seq', /^\/seq: `1` must be string/],
  ])('is blamed and started again: %s', async (mode, problem) => {
    const { kinds, problems, starts } = await ask(mode, ['x'], { restarts: 3 });
    expect(kinds).toEqual(['violated']);
    expect(problems[0]).toMatch(problem);
    expect(starts).toBe(1);
  });

  it('is blamed when it swaps two answers', async () => {
    const { kinds, problems } = await ask('swapped', ['x', 'y'], { run: { batch: 1, outstanding: 2 } });
    expect(kinds).toContain('violated');
    expect(problems.join()).toContain('answers keep the order of the commands');
    expect(kinds).not.toContain('true');
  });

  it('that writes a line nobody asked for says so when it is stopped', async () => {
    const { kinds, stray } = await ask('stray', ['x', 'y'], { run: { batch: 1, outstanding: 1 } });
    expect(kinds[0]).toBe('true');
    expect(stray ?? kinds[1]).not.toBe('false'); // heard between the runs, or in place of the second answer
  });

  it('that answers `stop` says so when it is stopped', async () => {
    expect(await ask('answers-stop', ['x'])).toMatchObject({
      kinds: ['true'],
      stray: { kind: 'violated', problem: 'it wrote a line that answers nothing: `{"stopped":true}`' },
    });
  });
});

describe('a program that breaks off', () => {
  it('at one question has crashed there only; the others are answered', async () => {
    const ranges = ['x', 'y', 'crash', 'x', 'y', 'x'];
    const { kinds, problems, starts } = await ask('crash-at', ranges);
    expect(kinds).toEqual(['true', 'false', 'crashed', 'true', 'false', 'true']);
    expect(problems[2]).toBe('it exited with code 7');
    expect(starts).toBe(3); // the batch, its questions one by one, and once more
  });

  it('at every question is given up after a bounded number of restarts', async () => {
    const { kinds, problems, starts } = await ask('crash', times(200, 'x'), { restarts: 4 });
    expect(starts).toBe(5);
    expect(new Set(kinds)).toEqual(new Set(['crashed', 'not-run']));
    expect(kinds.filter((kind) => kind === 'crashed').length).toBeLessThanOrEqual(5);
    expect(problems.at(-1)).toBe('given up after 4 restarts; the last time it exited with code 1');
  });

  it('is started again thirty times unless told otherwise', async () => {
    const { starts, problems } = await ask('crash', times(40, 'x'), { run: { batch: 1 } });
    expect(starts).toBe(31);
    expect(problems.at(-1)).toBe('given up after 30 restarts; the last time it exited with code 1');
  });

  it.each([
    ['killed', 'it was ended by SIGTERM'],
    ['half-a-line', 'in the middle of the line'],
  ])('is described: %s', async (mode, problem) => {
    const { kinds, problems } = await ask(mode, ['x'], { restarts: 0 });
    expect(kinds).toEqual(['crashed']);
    expect(problems[0]).toContain(problem);
  });

  it('with garbage after fifty good answers keeps the good answers', async () => {
    const ranges = times(52, 'x');
    const { kinds, problems } = await ask('garbage-after', ranges, {
      argument: '50',
      restarts: 0,
      run: { batch: 1, outstanding: 1 },
    });
    expect(kinds).toEqual([...times(50, 'true'), 'violated', 'not-run']);
    expect(problems[50]).toBe('its line is no JSON: `Segmentation fault`');
    expect(problems[51]).toBe('given up after 0 restarts; the last time its line is no JSON: `Segmentation fault`');
  });

  it('by a line over the limit is blamed for that question only', async () => {
    const { kinds, problems } = await ask('too-long', ['x', 'long', 'y'], {
      argument: '9000',
      bounds: { line: 4_000 },
    });
    expect(kinds).toEqual(['true', 'violated', 'false']);
    expect(problems[1]).toBe('it wrote a line of more than 4000 bytes');
  });

  it('that does not start a second time is given up, with the reason', async () => {
    const { kinds, problems, starts } = await ask('starts-once', ['x', 'y', 'z'], {
      run: { batch: 1, outstanding: 1 },
    });
    expect(kinds).toEqual(['crashed', 'not-run', 'not-run']);
    expect(problems[2]).toBe('it did not start again: it ended before it answered `start`: it exited with code 4');
    expect(starts).toBe(2);
  });
});

describe('a program that goes silent', () => {
  it('at one question has timed out there only; the others are answered', async () => {
    const { kinds, problems } = await ask('silent-at', ['x', 'silent', 'y']);
    expect(kinds).toEqual(['true', 'timed-out', 'false']);
    expect(problems[1]).toBe('no line within 2.5 s');
  });

  it('for good is given up after its restarts', async () => {
    const { kinds, starts } = await ask('silent', times(50, 'x'), { restarts: 1 });
    expect(kinds.filter((kind) => kind === 'timed-out')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'not-run')).toHaveLength(49);
    expect(starts).toBe(2);
  });

  it('because it has closed its standard input times out, and does not hang', async () => {
    const { kinds } = await ask('closes-stdin', ['x'], { restarts: 0 });
    expect(kinds).toEqual(['timed-out']);
  });
});

describe('a program that is stopped', () => {
  it('against its will is ended', async () => {
    const { kinds } = await ask('ignores-stop', ['x'], { bounds: { grace: 100 } });
    expect(kinds).toEqual(['true']);
  });

  it('takes its children with it', async () => {
    const { kinds, starts } = await ask('parent', ['x']);
    expect(kinds).toEqual(['true']);
    expect(starts).toBe(2); // the program and its child: both are looked for after the test
  });

  it('or crashes leaves no child of its own behind', async () => {
    const { kinds, starts } = await ask('parent', ['x'], { argument: 'crash', restarts: 0 });
    expect(kinds).toEqual(['crashed']);
    expect(starts).toBe(2);
  });

  it('or was never started is not asked', async () => {
    const bounds = { timeout: HANGS };
    const subject = childProcess({ command: [process.execPath, odd, 'right'], env: { PIDS: pids }, bounds });
    const run = { chapter: 'ip-ranges', given: {}, when: [{ range: 'x', address: 'x' }] } as const;
    const before = await subject.ask(run);
    await subject.start();
    await subject.stop();
    const after = await subject.ask(run);
    await subject.stop();
    expect(before).toMatchObject({ outcomes: [{ kind: 'not-run' }] });
    expect(after).toMatchObject({ outcomes: [{ kind: 'not-run' }] });
    expect(remembered()).toHaveLength(1);
  });
});
