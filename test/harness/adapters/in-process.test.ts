import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../src/harness/adapters/child-process/alarm.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import type { Run } from '../../../src/harness/subject.ts';
import type { StartAnswer } from '../../../src/model/generated/wire.generated.ts';
import type { Answer } from '../../../src/model/question.ts';

const declaration: StartAnswer = { protocol: 1, subject: { name: 'mine', version: '1' }, answers: ['ip-ranges'] };
const ranges = ['a', 'b', 'c'];
const run: Run = { chapter: 'ip-ranges', given: {}, when: ranges.map((range) => ({ range, address: 'b' })) };
const ask = (answer: AnswerQuestion) => inProcess(declaration, answer).ask(run);

describe('inProcess', () => {
  it('hands back its declaration, and stops without a word', async () => {
    const subject = inProcess(declaration, () => ({ matches: true }));
    expect(await subject.start()).toEqual(declaration);
    expect(await subject.stop()).toBeUndefined();
  });

  it('asks the function each question by itself, with chapter and given, and keeps the order', async () => {
    const asked: unknown[] = [];
    const reply = await ask(async (question) => {
      asked.push(question);
      const range = 'range' in question.when ? question.when.range : '';
      await new Promise((resolve) => setTimeout(resolve, range === 'a' ? 20 : 0));
      return { matches: range === 'b' };
    });
    expect(asked).toEqual(run.when.map((when) => ({ chapter: 'ip-ranges', given: {}, when })));
    expect(reply).toEqual({
      kind: 'outcomes',
      outcomes: [false, true, false].map((matches) => ({ kind: 'answered', answer: { matches } })),
    });
  });

  it('turns what the function throws into errored, for that question only', async () => {
    const reply = await ask((question) => {
      if ('range' in question.when && question.when.range === 'b') throw new Error('no ranges today');
      return { matches: true };
    });
    const kinds = reply.kind === 'outcomes' ? reply.outcomes.map((outcome) => outcome.kind) : [];
    expect(kinds).toEqual(['answered', 'errored', 'answered']);
    expect(reply).toMatchObject({ outcomes: [{}, { problem: 'no ranges today' }, {}] });
  });

  it('turns a rejection that is no Error into errored as well', async () => {
    const reply = await ask(() => Promise.reject('just a text'));
    expect(reply).toMatchObject({ outcomes: [{ kind: 'errored', problem: 'just a text' }, {}, {}] });
  });

  it('holds a function to the schema as it does a program', async () => {
    const reply = await ask(() => ({ matches: 'yes' }) as unknown as Answer);
    expect(reply).toMatchObject({ outcomes: [{ kind: 'violated' }, { kind: 'violated' }, { kind: 'violated' }] });
  });

  it('passes on what the function does not support', async () => {
    const reply = await ask(() => ({ unsupported: 'ranges' }));
    expect(reply).toMatchObject({ outcomes: [{ kind: 'unsupported', problem: 'ranges' }, {}, {}] });
  });

  it('times out where a promise is never kept, and gives up after thirty', async () => {
    const alarm: Alarm = (_, ring) => {
      const turn = setImmediate(ring);
      return () => clearImmediate(turn);
    };
    let asked = 0;
    const never: AnswerQuestion = () => {
      asked += 1;
      return new Promise(() => {});
    };
    const subject = inProcess(declaration, never, { timeout: 2_500, alarm });
    const outcome = { kind: 'timed-out', problem: 'no answer within 2.5 s' };
    for (let runs = 0; runs < 10; runs += 1)
      expect(await subject.ask(run)).toEqual({ kind: 'outcomes', outcomes: ranges.map(() => outcome) });
    const problem = 'given up after 30 answers that did not come';
    expect(await subject.ask(run)).toMatchObject({ outcomes: ranges.map(() => ({ kind: 'not-run', problem })) });
    expect(asked).toBe(30);
  });
});
