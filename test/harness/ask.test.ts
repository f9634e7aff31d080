import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Asked, askAll, withTogether } from '../../src/harness/ask.ts';
import { until } from '../../src/harness/clock.ts';
import type { Misconduct, Outcome, Reply, Run, Subject } from '../../src/harness/subject.ts';
import type { Question } from '../../src/model/question.ts';

/** A subject whose `ask` is the given function; it remembers the texts of the ranges of each run. */
function fake(reply: (run: Run, ranges: readonly string[]) => Reply | Promise<Reply>): {
  subject: Subject;
  runs: string[];
} {
  const runs: string[] = [];
  const subject: Subject = {
    start: () => Promise.reject(new Error('nobody starts it here')),
    stop: async () => undefined,
    ask: async (run) => {
      const ranges = run.when.map((when) => ('range' in when ? when.range : JSON.stringify(when)));
      runs.push(ranges.join(' '));
      return reply(run, ranges);
    },
  };
  return { subject, runs };
}

const range = (text: string): Question => ({ chapter: 'ip-ranges', given: {}, when: { range: text, address: '' } });
const ranges = (count: number): Question[] => Array.from({ length: count }, (_, index) => range(`${index}`));
const echo = (text: string): Outcome => ({ kind: 'errored', problem: text });
const echoes = (texts: readonly string[]): Reply => ({ kind: 'outcomes', outcomes: texts.map(echo) });
const crashed: Misconduct = { kind: 'crashed', problem: 'it exited' };
const numbers = (count: number): Outcome[] => Array.from({ length: count }, (_, index) => echo(`${index}`));
/** These outcomes, and nothing that broke off without one of its questions. */
const asked = (outcomes: readonly Outcome[]): Asked => ({ outcomes, together: undefined });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('askAll', () => {
  it('asks nothing when there is nothing to ask', async () => {
    const { subject, runs } = fake((_, texts) => echoes(texts));
    expect(await askAll(subject, [])).toEqual(asked([]));
    expect(runs).toEqual([]);
  });

  it('puts questions about the same given on one line, up to the limit', async () => {
    const { subject, runs } = fake((_, texts) => echoes(texts));
    await askAll(subject, ranges(7), { batch: 3, outstanding: 1 });
    expect(runs).toEqual(['0 1 2', '3 4 5', '6']);
  });

  it('puts no two givens and no two chapters on one line, however they alternate', async () => {
    const connection = {
      protocol: 'REST',
      authenticationType: 'OAuthAuthentication',
      clientIPAddress: '192.0.2.1',
      username: 'a\\b',
      recipient: {},
    } as const;
    const rules = (name: string): Question => ({
      chapter: 'client-access-rules',
      given: { rules: [{ name, priority: 1, action: 'DenyAccess' }] },
      when: connection,
    });
    const lines: Run[] = [];
    const { subject } = fake((run, texts) => {
      lines.push(run);
      return echoes(texts);
    });
    await askAll(subject, [rules('a'), range('x'), rules('b'), range('y'), rules('a')], { batch: 10, outstanding: 1 });
    expect(lines.map(({ chapter, when }) => [chapter, when.length])).toEqual([
      ['client-access-rules', 2],
      ['ip-ranges', 2],
      ['client-access-rules', 1],
    ]);
    expect(lines[0]?.given).toEqual(rules('a').given);
    expect(lines[2]?.given).toEqual(rules('b').given);
  });

  it('gives each question its own outcome, whatever the order in which the lines are answered', async () => {
    const { subject } = fake(async (_, texts) => {
      await pause(Number(texts[0]) % 3 === 0 ? 15 : 1);
      return echoes(texts);
    });
    expect(await askAll(subject, ranges(23), { batch: 2, outstanding: 4 })).toEqual(asked(numbers(23)));
  });

  it('has no more lines waiting than it may, and so many when there are enough', async () => {
    let waiting = 0;
    let most = 0;
    const { subject } = fake(async (_, texts) => {
      waiting += 1;
      most = Math.max(most, waiting);
      await pause(2);
      waiting -= 1;
      return echoes(texts);
    });
    await askAll(subject, ranges(12), { batch: 1, outstanding: 3 });
    expect(most).toBe(3);
  });

  it('splits a broken line to find the question that is to blame', async () => {
    const { subject, runs } = fake((_, texts) =>
      texts.includes('2') ? { kind: 'broken', outcome: crashed } : echoes(texts),
    );
    const found = await askAll(subject, ranges(5), { batch: 3, outstanding: 1 });
    expect(found).toEqual(asked(numbers(5).with(2, crashed)));
    expect(runs).toEqual(['0 1 2', '0', '1', '2', '3 4']);
  });

  it('asks an interrupted line again as it was', async () => {
    let first = true;
    const { subject, runs } = fake((_, texts) => {
      if (!first) return echoes(texts);
      first = false;
      return { kind: 'interrupted' };
    });
    expect(await askAll(subject, ranges(4), { batch: 2, outstanding: 1 })).toEqual(asked(numbers(4)));
    expect(runs).toEqual(['0 1', '0 1', '2 3']);
  });

  it('blames the subject for an outcome that is missing', async () => {
    const { subject } = fake((_, texts) => echoes(texts.slice(1)));
    const { outcomes } = await askAll(subject, ranges(2), { batch: 2, outstanding: 1 });
    expect(outcomes).toEqual([echo('1'), { kind: 'violated', problem: 'it gave no answer' }]);
  });

  it('tells how many questions have an outcome, up to all of them', async () => {
    const { subject } = fake((_, texts) => (texts.length > 1 ? { kind: 'broken', outcome: crashed } : echoes(texts)));
    const told: number[] = [];
    await askAll(subject, ranges(4), { batch: 2, outstanding: 1, onProgress: (done) => told.push(done) });
    expect(told).toEqual([1, 2, 3, 4]);
  });

  it('says that a line broke off when none of its questions does alone, and keeps their answers', async () => {
    const { subject } = fake((_, texts) =>
      texts.length > 1 && texts.includes('2') ? { kind: 'broken', outcome: crashed } : echoes(texts),
    );
    const found = await askAll(subject, ranges(6), { batch: 3, outstanding: 2 });
    const problem = `${crashed.problem}, at a line of 3 questions that it answers one by one`;
    expect(found).toEqual({ outcomes: numbers(6), together: { kind: 'crashed', problem, place: 0 } });
    expect(withTogether(found)).toEqual(numbers(6).with(0, { kind: 'crashed', problem }));
    expect(withTogether({ ...found, together: undefined })).toEqual(numbers(6));
  });

  it('takes ten broken lines apart; the questions of any further share its outcome', async () => {
    const { subject, runs } = fake(() => ({ kind: 'broken', outcome: crashed }));
    const found = await askAll(subject, ranges(24), { batch: 2, outstanding: 1 });
    expect(found).toEqual(asked(Array<Outcome>(24).fill(crashed)));
    expect(runs).toHaveLength(10 * 3 + 2);
  });

  it('asks nothing more when the time is up', async () => {
    const { subject, runs } = fake((_, texts) => echoes(texts));
    const { outcomes } = await askAll(subject, ranges(3), { batch: 1, outstanding: 1, clock: until(0) });
    expect(outcomes).toEqual(Array(3).fill({ kind: 'not-run', problem: 'the time for this run was up' }));
    expect(runs).toEqual([]);
    const later = { batch: 1, outstanding: 1, clock: until(Number.MAX_SAFE_INTEGER) };
    expect(await askAll(subject, ranges(3), later)).toEqual(asked(numbers(3)));
  });

  it('takes nothing that comes when the time is up', async () => {
    const { subject } = fake((_, texts) => echoes(texts));
    const slow: Subject = {
      ...subject,
      ask: async (run, isOver) => {
        vi.setSystemTime(Date.now() + 10);
        return isOver?.() === true ? { kind: 'late' } : subject.ask(run);
      },
    };
    vi.setSystemTime(0);
    const { outcomes } = await askAll(slow, ranges(4), { batch: 1, outstanding: 1, clock: until(25) });
    const late: Outcome = { kind: 'not-run', problem: 'the time for this run was up' };
    expect(outcomes).toEqual([echo('0'), echo('1'), late, late]);
  });

  it('settles each question exactly once, whatever breaks off and is interrupted', async () => {
    const plan = fc.record({
      count: fc.integer({ min: 0, max: 30 }),
      batch: fc.integer({ min: 1, max: 7 }),
      outstanding: fc.integer({ min: 1, max: 5 }),
      bad: fc.uniqueArray(fc.nat(29)),
      interruptions: fc.array(fc.boolean(), { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ count, batch, outstanding, bad, interruptions }) => {
        const interrupt = [...interruptions];
        const { subject } = fake(async (_, texts) => {
          await pause(0);
          if (interrupt.pop() === true) return { kind: 'interrupted' };
          return texts.some((text) => bad.includes(Number(text)))
            ? { kind: 'broken', outcome: crashed }
            : echoes(texts);
        });
        const { outcomes } = await askAll(subject, ranges(count), { batch, outstanding });
        expect(outcomes).toEqual(numbers(count).map((each, index) => (bad.includes(index) ? crashed : each)));
      }),
      { numRuns: 150 },
    );
  });
});
