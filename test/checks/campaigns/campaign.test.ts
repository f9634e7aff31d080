import { describe, expect, it, vi } from 'vitest';
import { blockOf } from '../../../generators/blocks.ts';
import { type AskedBlock, type CampaignOptions, runCampaign } from '../../../src/checks/campaigns/campaign.ts';
import { differencesIn, outcomesOf } from '../../../src/checks/campaigns/outcomes.ts';
import { isInside } from '../../../src/checks/plan.ts';
import { sessionOn } from '../../../src/checks/session.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { type Clock, unlimited, until } from '../../../src/harness/clock.ts';
import type { Run, Subject } from '../../../src/harness/subject.ts';
import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { StartAnswer } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { right } from '../../support/subjects.ts';

const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'acme', version: '1' },
  answers: [...chapterNames],
  decisions: true,
};
const of = (program: AnswerQuestion): Subject => inProcess(declaration, program);
const run = (
  subject: Subject,
  chapter: Chapter,
  { clock = unlimited, ...options }: Partial<CampaignOptions> & { readonly clock?: Clock } = {},
  claims = declaration,
) => runCampaign(sessionOn(subject, claims, { clock }), chapter, { seed: 7, runs: 500, ...options });
const countOf = (blocks: readonly AskedBlock[]) => blocks.reduce((sum, { questions }) => sum + questions.length, 0);

/** A subject that needs this many milliseconds for a line. */
function slow(milliseconds: number): Subject {
  const whole = of(right);
  return {
    ...whole,
    ask: async (asked) => {
      vi.setSystemTime(Date.now() + milliseconds);
      return whole.ask(asked);
    },
  };
}

describe('runCampaign', () => {
  it('asks as many questions as are wanted, in blocks of one size, and the same ones each time', async () => {
    const blocks = await run(of(right), 'ip-ranges', { runs: 2500 });
    expect(blocks.map(({ number, questions }) => [number, questions.length])).toEqual([
      [0, 1000],
      [1, 1000],
      [2, 500],
    ]);
    expect(await run(of(right), 'ip-ranges', { runs: 2500 })).toEqual(blocks);
  });

  it('in parts asks the blocks of the whole, each once', async () => {
    const whole = await run(of(right), 'username-patterns', { runs: 6100 });
    for (const parts of [2, 3, 7]) {
      const asked = await Promise.all(
        Array.from({ length: parts }, (_, index) =>
          run(of(right), 'username-patterns', { runs: 6100, shard: { part: index + 1, of: parts } }),
        ),
      );
      for (const [index, part] of asked.entries())
        expect(
          part.every(({ number }) => number % parts === index),
          `${parts} parts`,
        ).toBe(true);
      expect(asked.flat().sort((one, other) => one.number - other.number)).toEqual(whole);
    }
  });

  it('fills blocks also where most lies outside the limits', async () => {
    const limited = { ...declaration, limits: { families: ['ipv6'], rangeForms: ['span'] } } as const;
    const [block, ...more] = await run(of(right), 'ip-ranges', { runs: 1000 }, limited);
    expect(more).toEqual([]);
    expect(block?.questions).toHaveLength(1000);
    expect(block?.questions.every((question) => isInside(question, limited))).toBe(true);
    expect(Math.max(...(block?.worlds ?? []))).toBeGreaterThan(64);
  });

  it('leaves out what lies outside the limits, and the others keep their worlds', async () => {
    const whole = blockOf('client-access-rules', 0, 7);
    const limited = { ...declaration, limits: { protocols: ['OutlookWebApp', 'IMAP4', 'POP3', 'REST'] } } as const;
    const kept = whole.addresses.filter((_, index) => isInside(whole.questions[index] as Question, limited));
    expect(kept.length).toBeLessThan(whole.questions.length);
    const [part] = await run(of(right), 'client-access-rules', { runs: kept.length }, limited);
    expect(part?.addresses).toEqual(kept);
  });

  it('leaves out decisions after calls when the subject makes none', async () => {
    const { decisions: _, ...none } = declaration;
    const thens = (blocks: readonly AskedBlock[]) =>
      blocks.flatMap(({ questions }) => questions).filter(({ when }) => 'then' in when);
    expect(thens(await run(of(right), 'rule-administration')).length).toBeGreaterThan(0);
    expect(thens(await run(of(right), 'rule-administration', {}, none))).toEqual([]);
  });

  it('gives up a chapter of which nothing lies within the limits', async () => {
    let asked = 0;
    const subject = of((question) => {
      asked += 1;
      return right(question);
    });
    const blocks = await run(subject, 'client-access-rules', {}, { ...declaration, limits: { protocols: [] } });
    expect([countOf(blocks), asked]).toEqual([0, 0]);
  });

  it('begins nothing when the time is up, and keeps what was answered before it was', async () => {
    expect(await run(of(right), 'ip-ranges', { clock: until(0) })).toEqual([]);
    vi.setSystemTime(0);
    const [block, ...more] = await run(slow(200), 'client-access-rules', { clock: until(400) });
    expect(more).toEqual([]);
    const kinds = block?.outcomes.map(({ kind }) => kind) ?? [];
    expect(new Set(kinds)).toEqual(new Set(['answered']));
    expect(block?.questions).toHaveLength(kinds.length);
    expect(block?.worlds).toHaveLength(kinds.length);
    const whole = blockOf('client-access-rules', 0, 7);
    expect(kinds.length).toBeLessThan(whole.questions.length);
    expect(
      differencesIn(outcomesOf([block as AskedBlock]), defaultReadings, { grounds: true, codes: false }).wrong,
    ).toEqual([]);
  });

  it('tells how far it is, to the end and not beyond', async () => {
    for (const [shard, share] of [
      [{}, 6000],
      [{ shard: { part: 2, of: 2 } }, 3000],
    ] as const) {
      const told: (readonly [number, number])[] = [];
      const onProgress = (done: number, planned: number): number => told.push([done, planned]);
      await run(of(right), 'ip-ranges', { runs: 6000, ...shard, onProgress });
      expect(told.at(-1)).toEqual([share, share]);
      expect(told.length).toBeGreaterThan(1);
    }
  });

  it('goes on after a crash, and ends when the subject cannot be kept running', async () => {
    const dies = (kind: 'crashed' | 'not-run'): Subject => ({
      ...of(right),
      ask: async ({ when }) => ({ kind: 'outcomes', outcomes: when.map(() => ({ kind, problem: 'it exited' })) }),
    });
    expect(countOf(await run(dies('crashed'), 'ip-ranges'))).toBe(500);
    expect(await run(dies('not-run'), 'ip-ranges')).toHaveLength(1);
  });

  it('does not lose a line that breaks off although none of its questions does alone', async () => {
    const whole = of(right);
    const [first] = blockOf('ip-ranges', 0, 7).questions;
    const isLong = ({ when }: Run): boolean =>
      when.length > 1 && JSON.stringify(when[0]) === JSON.stringify(first?.when);
    const subject: Subject = {
      ...whole,
      ask: async (asked) =>
        isLong(asked) ? { kind: 'broken', outcome: { kind: 'crashed', problem: 'too long' } } : whole.ask(asked),
    };
    const [block] = await run(subject, 'ip-ranges', { runs: 600 });
    expect(block?.outcomes.map(({ kind }) => kind).filter((kind) => kind !== 'answered')).toEqual(['crashed']);
  });
});

describe('differencesIn', () => {
  it('are the questions that are answered otherwise, each with what is right and its world', async () => {
    const [block] = await run(
      of(() => ({ matches: false })),
      'username-patterns',
      { runs: 600 },
    );
    if (block === undefined) throw new Error('there is a block');
    const found = differencesIn(outcomesOf([block]), defaultReadings, { grounds: true, codes: false }).wrong;
    const wrong = block.questions.filter((question) => 'matches' in answer(question, defaultReadings));
    const expected = wrong.filter((question) => JSON.stringify(answer(question, defaultReadings)).includes('true'));
    expect(found.filter(({ expected: each }) => 'matches' in each).map(({ question }) => question)).toEqual(expected);
    for (const { question, address } of found) expect(address).toBe(block.addresses[block.questions.indexOf(question)]);
  });

  it('are none against the reference, and others under another reading', async () => {
    const [block] = await run(of(right), 'ip-ranges', { runs: 600 });
    if (block === undefined) throw new Error('there is a block');
    const strictness = { grounds: true, codes: false };
    expect(differencesIn(outcomesOf([block]), defaultReadings, strictness).wrong).toEqual([]);
    expect(
      differencesIn(outcomesOf([block]), { ...defaultReadings, 'cidr-host-bits': 'from-host' }, strictness).wrong,
    ).not.toEqual([]);
  });
});
