import { describe, expect, it } from 'vitest';
import { converse, DIED, hasSpoken, saying } from '../../../src/checks/identify/conversation.ts';
import type { Outcome, Subject } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../golden-collection.ts';
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
    const conversation = converse(right, EXACT, 10);
    const heard = await conversation.ask(first);
    expect(heard?.regions).toEqual(first.expectation.slice(0, 1).map(({ readings }) => readings));
    await conversation.ask(second);
    expect(conversation.heard.map(({ asked }) => asked)).toEqual([first, second]);
    expect(conversation.effort().questions).toBe(2);
  });

  it('ends at its limit', async () => {
    const conversation = converse(right, EXACT, 1);
    await conversation.ask(first);
    expect(conversation.isOver()).toBe(true);
    expect(await conversation.ask(second)).toBeUndefined();
    expect(conversation.effort().questions).toBe(1);
  });

  it('counts a given once', async () => {
    const same = dependent.filter(({ question }) => question.chapter === 'ip-ranges').slice(0, 3);
    const conversation = converse(right, EXACT, 10);
    for (const each of same) await conversation.ask(each);
    expect(conversation.effort()).toEqual({ questions: 3, givens: 1 });
  });

  it('ends when the subject breaks off again and again', async () => {
    const conversation = converse(replying({ kind: 'timed-out', problem: 'silent' }), EXACT, 100);
    for (const each of dependent.slice(0, 20)) await conversation.ask(each);
    expect(conversation.effort().questions).toBe(5);
    expect(conversation.problem()).toBe('silent');
    expect(conversation.heard.some(hasSpoken)).toBe(false);
  });

  it('hears nothing where a question is not supported', async () => {
    const conversation = converse(
      program(() => ({ unsupported: 'no' })),
      EXACT,
      10,
    );
    expect(await conversation.ask(first)).toBeUndefined();
    expect([conversation.heard, conversation.asked.has(first)]).toEqual([[], true]);
  });
});

describe('saying', () => {
  it('is the same for an answer in another order of its fields', () => {
    const said = (...fields: [string, string][]) =>
      saying(first, { kind: 'answered', answer: Object.fromEntries(fields) as never }, EXACT);
    expect(said(['action', 'DenyAccess'], ['x', 'y'])).toBe(said(['x', 'y'], ['action', 'DenyAccess']));
  });

  it.each(['errored', 'crashed'] as const)('is the same for a program that %s', (kind) =>
    expect(saying(first, { kind, problem: 'p' }, EXACT)).toBe(DIED),
  );

  it('is nothing where nothing can be held against it', () =>
    expect(saying(first, { kind: 'not-run', problem: 'p' }, EXACT)).toBeUndefined());
});
