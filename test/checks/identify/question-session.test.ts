import { describe, expect, it } from 'vitest';
import { answerKeyOf, CRASH, isAnswer, openQuestionSession } from '../../../src/checks/identify/question-session.ts';
import type { Outcome, Subject } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../support/golden-collection.ts';
import { EXACT, program } from './mixtures.ts';

const dependent = cases.filter(({ expectation }) => expectation.length > 1);
const [first, second] = dependent as [Case, Case];
const right = program((question) => answer(question, defaultReadings));
const replying = (outcome: Outcome & { kind: 'timed-out' }): Subject => ({
  ...right,
  ask: async () => ({ kind: 'broken', outcome: { kind: outcome.kind, problem: outcome.problem } }),
});

describe('converse', () => {
  it('remembers what was asked and where the answer is right', async () => {
    const session = openQuestionSession(right, EXACT, 10);
    const observations = await session.ask(first);
    expect(observations?.regions).toEqual(first.expectation.slice(0, 1).map(({ readings }) => readings));
    await session.ask(second);
    expect(session.observations.map(({ asked }) => asked)).toEqual([first, second]);
    expect(session.cost().questions).toBe(2);
  });

  it('ends at its limit', async () => {
    const session = openQuestionSession(right, EXACT, 1);
    await session.ask(first);
    expect(session.isOver()).toBe(true);
    expect(await session.ask(second)).toBeUndefined();
    expect(session.cost().questions).toBe(1);
  });

  it('counts a given once', async () => {
    const same = dependent.filter(({ question }) => question.chapter === 'ip-ranges').slice(0, 3);
    const session = openQuestionSession(right, EXACT, 10);
    for (const each of same) await session.ask(each);
    expect(session.cost()).toEqual({ questions: 3, givens: 1 });
  });

  it('ends when the subject breaks off again and again', async () => {
    const session = openQuestionSession(replying({ kind: 'timed-out', problem: 'silent' }), EXACT, 100);
    for (const each of dependent.slice(0, 20)) await session.ask(each);
    expect(session.cost().questions).toBe(5);
    expect(session.problem()).toBe('silent');
    expect(session.observations.some(isAnswer)).toBe(false);
  });

  it('hears nothing where a question is not supported', async () => {
    const session = openQuestionSession(
      program(() => ({ unsupported: 'no' })),
      EXACT,
      10,
    );
    expect(await session.ask(first)).toBeUndefined();
    expect([session.observations, session.asked.has(first)]).toEqual([[], true]);
  });
});

describe('saying', () => {
  it('is the same for an answer in another order of its fields', () => {
    const said = (...fields: [string, string][]) =>
      answerKeyOf(first, { kind: 'answered', answer: Object.fromEntries(fields) as never }, EXACT);
    expect(said(['action', 'DenyAccess'], ['x', 'y'])).toBe(said(['x', 'y'], ['action', 'DenyAccess']));
  });

  it.each(['errored', 'crashed'] as const)('is the same for a program that %s', (kind) =>
    expect(answerKeyOf(first, { kind, problem: 'p' }, EXACT)).toBe(CRASH),
  );

  it('is nothing where nothing can be held against it', () =>
    expect(answerKeyOf(first, { kind: 'not-run', problem: 'p' }, EXACT)).toBeUndefined());
});
