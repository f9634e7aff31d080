/** Programs that take or refuse what no document settles: nothing is wrong with them, and it is said what they do. */
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/faults/all.generated.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { AnswerQuestion } from '../../src/harness/adapters/in-process.ts';
import type { CheckResult } from '../../src/library/check-suite.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { ReportUnsettled } from '../../src/model/generated/wire.generated.ts';
import { checkSubject } from '../../src/node/check-subject.ts';
import { mendQuestion, textKinds, unsettled } from '../../src/syntax/unsettled/unsettled.ts';
import { program, right } from '../support/subjects.ts';

const texts = ['ip-ranges', 'recipient-filters', 'username-patterns'] as const;

function judge(respond: AnswerQuestion, strict = false, runs = 1_500): Promise<CheckResult> {
  return checkSubject(program(respond, { answers: texts }), { only: texts, runs, seed: 1, strict });
}

function unsettledOf({ report }: CheckResult): readonly ReportUnsettled[] {
  return report.unsettled;
}

/** The reference, which answers unsettled questions in this way. */
const onUnsettled =
  (respond: AnswerQuestion): AnswerQuestion =>
  (question) =>
    unsettled(question) === undefined ? right(question) : respond(question);

const lenient = onUnsettled((question) => right(mendQuestion(question)));

describe('a program that mends every unsettled text', () => {
  it('is conformant, and every kind is said', async () => {
    const result = await judge(lenient);
    expect(result.verdict).toBe('conformant');
    expect(result.counts.failed).toBe(0);
    const said = unsettledOf(result);
    const refused = textKinds.filter(({ name }) => name !== 'bare-not');
    expect(said.map(({ kind }) => kind)).toEqual(refused.map(({ name }) => name));
    expect(said.reduce((sum, each) => sum + each.golden + each.generated, 0)).toBe(result.counts.acceptable);
    expect(said.filter(({ generated }) => generated === 0)).toEqual([]);
    expect(said.find(({ kind }) => kind === 'leading-zero')?.said).toBe('takes a leading zero as decimal');
    expect(result.text).toContain(
      `nothing is wrong; ${result.counts.acceptable} more lenient where the documents are silent`,
    );
    expect(result.text).toMatch(/takes a zone: +\d+ +IP-ZONE/);
  });

  it('is not conformant when all is strict', async () => {
    const result = await judge(lenient, true, 0);
    expect(result.verdict).toBe('not conformant');
    expect([unsettledOf(result), result.counts.acceptable]).toEqual([[], 0]);
  });
});

describe('what a program does with a kind', () => {
  it.each([
    ['leading-zero', 'takes a leading zero as octal'],
    ['prefix-zero', 'takes a leading zero of a prefix as octal'],
  ] as const)('is told from the other ways: %s', async (name, said) => {
    const kind = textKinds.find((each) => each.name === name);
    const mend = kind?.otherwise?.mend ?? String;
    const octal = onUnsettled((question) => right(mendQuestion(question, { name, mend })));
    const result = await judge(octal, false, 6_000);
    expect(unsettledOf(result).find((each) => each.kind === name)?.said).toBe(said);
  });

  it('is a no, when it always is', async () => {
    const result = await judge(
      onUnsettled((question) => (unsettled(question)?.accepted ? right(question) : { matches: false })),
    );
    expect(result.verdict).toBe('conformant');
    expect(unsettledOf(result).map(({ said }) => said)).toContain('answers no to a zone');
  });

  it('is stricter, when it refuses what is accepted', async () => {
    const result = await judge(onUnsettled(() => ({ refused: 'invalid-value' })));
    expect(result.verdict).toBe('conformant');
    expect(unsettledOf(result)).toMatchObject([
      { kind: 'bare-not', direction: 'stricter', said: 'refuses `-not` without parentheses', clause: 'OPATH-NOT' },
    ]);
  });
});

describe('an unsettled text', () => {
  it('does not excuse another decision where it is accepted', async () => {
    const wrong = onUnsettled((question) => {
      const given = right(question);
      return 'matches' in given ? { matches: !given.matches } : given;
    });
    expect((await judge(wrong, false, 0)).verdict).toBe('not conformant');
  });

  it('excuses no error', async () => {
    const result = await judge(
      onUnsettled(() => ({ errored: 'no' })),
      false,
      0,
    );
    expect([result.verdict, result.counts.acceptable]).toEqual(['not conformant', 0]);
  });

  it('says nothing of a reading', async () => {
    const { readings } = await judge(
      onUnsettled(() => ({ refused: 'invalid-value' })),
      false,
      0,
    );
    const { readings: usual } = await judge(right, false, 0);
    expect(readings.map(({ axis, reading }) => [axis, reading])).toEqual(
      usual.map(({ axis, reading }) => [axis, reading]),
    );
  });
});

describe('planted faults that unsettled texts alone show', () => {
  const own = faults.filter((fault) => fault.lenient === true);

  it('are few', () => expect(own.map(({ name }) => name).length).toBeLessThanOrEqual(8));

  it.each(own.map((fault) => [fault.name, fault] as const))('are acceptable: %s', async (_, fault) => {
    const result = await judge(answerWith(fault, defaultReadings), false, 1_000);
    expect(result.verdict).toBe('conformant');
    expect(result.counts.acceptable).toBeGreaterThan(0);
  });
});
