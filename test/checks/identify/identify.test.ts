import { describe, expect, it } from 'vitest';
import { type IdentifyResult, identify } from '../../../src/checks/identify/identify.ts';
import { probesOf } from '../../../src/checks/identify/probes.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { AnswerQuestion } from '../../../src/harness/adapters/in-process.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { StartAnswer } from '../../../src/model/generated/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../support/golden-collection.ts';
import { follow, program, right } from '../../support/subjects.ts';
import { EXACT, mixtures } from './mixtures.ts';

const ask = (respond: AnswerQuestion, looked = faults, more: Partial<StartAnswer> = {}): Promise<IdentifyResult> =>
  identify({ subject: program(respond, more), cases, faults: looked });

const shownIn = ({ axes: found }: IdentifyResult): Readonly<Record<string, string>> =>
  Object.fromEntries(found.flatMap((each) => (each.kind === 'shown' ? [[each.axis, each.reading]] : [])));

describe('identify', () => {
  it('finds every reading of 100 random mixtures by at most 22 questions', async () => {
    for (const readings of mixtures(100, 1)) {
      const found = await ask(follow(readings), []);
      expect(shownIn(found)).toEqual(readings);
      expect([found.explained, found.wrong, found.conflict, found.problem]).toEqual([true, [], [], undefined]);
      expect(found.cost.readings.questions).toBeLessThanOrEqual(22);
      expect(found.cost.readings.givens).toBeLessThanOrEqual(14);
    }
  });

  it.each(mixtures(2, 2))('accuses no right program, whatever it follows', async (readings) => {
    const found = await ask(follow(readings));
    expect([found.explained, found.matchingFaults]).toEqual([true, []]);
    expect(shownIn(found)).toEqual(readings);
    expect(found.cost.all.questions).toBeGreaterThan(found.cost.readings.questions);
  });

  /** They give what an answer cannot hold: a violation, which names no fault. */
  const breaksTheProtocol = ['app-id-not-checked', 'grounds-name-every-rule'];
  const sample = faults.filter(({ name }) => !breaksTheProtocol.includes(name)).filter((_, index) => index % 40 === 5);
  const random = mixtures(sample.length, 3);
  it.each(sample.map((fault, index) => [fault.name, fault, random[index] ?? defaultReadings] as const))(
    'names %s first, under a random mixture that lets a golden case show it',
    async (name, fault, readings) => {
      const found = await ask(answerWith(fault, readings));
      const shows = probesOf({ fault, readings }, cases, EXACT).length > 0;
      expect(found.explained).toBe(!shows);
      expect(found.matchingFaults[0]?.hypothesis.fault.name).toBe(shows ? name : undefined);
      expect(found.undetectable.includes(fault)).toBe(!shows);
    },
  );

  it('names none where no planted fault gives the answers', async () => {
    const found = await ask(({ chapter, given, when }) => {
      if (chapter === 'ip-ranges') return { matches: when.range.length % 3 === 0 };
      return answer({ chapter, given, when } as Parameters<typeof answer>[0], defaultReadings);
    });
    expect([found.explained, found.matchingFaults]).toEqual([false, []]);
    expect(found.wrong.length + found.conflict.length).toBeGreaterThan(0);
  });
});

describe('what the claims leave out', () => {
  it('is said of axes of other chapters', async () => {
    const found = await ask(right, [], { answers: ['ip-ranges'] });
    expect(Object.keys(shownIn(found))).toEqual(['cidr-host-bits', 'ipv4-mapped-ipv6']);
    const others = found.axes.filter((each) => each.kind === 'not-shown');
    expect(others).toHaveLength(axes.length - 2);
    expect(found.cost.all.givens).toBe(1);
  });

  it('is found although nothing is declared of grounds and decisions', async () => {
    const found = await ask(right, [], { compares: 'decision', decisions: false });
    expect([found.explained, shownIn(found)]).toEqual([true, defaultReadings]);
  });

  it('holds for questions that it does not support', async () => {
    const found = await ask(
      (question) => (question.chapter === 'ip-ranges' ? { unsupported: 'not yet' } : answer(question, defaultReadings)),
      [],
    );
    expect(found.explained).toBe(true);
    expect(shownIn(found)).toEqual(defaultReadings);
  });

  it('tells what is no answer from what is wrong', async () => {
    const found = await ask(
      ({ chapter, given, when }) =>
        chapter === 'ip-ranges' && when.range.includes('/')
          ? { errored: 'no prefixes' }
          : answer({ chapter, given, when } as Parameters<typeof answer>[0], defaultReadings),
      [],
      { answers: ['ip-ranges'] },
    );
    expect([found.explained, found.wrong]).toEqual([false, []]);
    expect(new Set(found.unanswered.map(({ problem }) => problem))).toEqual(new Set(['no prefixes']));
    expect(found.unanswered.every(({ address }) => address.startsWith('ip-ranges/'))).toBe(true);
  });

  it('is everything when nothing is ever answered', async () => {
    const found = await ask(() => ({ unsupported: 'not yet' }), []);
    expect(found.problem).toBe('not yet');
  });

  it('is everything when every question kills it', async () => {
    const found = await ask(() => ({ errored: 'no database' }), []);
    expect(found.problem).toBe('no database');
  });
});

it('asks no more than it may', async () => {
  const found = await identify({ subject: program(right), cases, faults, limit: 7 });
  expect(found.cost.all.questions).toBe(7);
  expect(found.axes.some(({ kind }) => kind === 'open')).toBe(true);
  expect(found.explained).toBe(true);
});
