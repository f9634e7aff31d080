import { describe, expect, it } from 'vitest';
import type { GeneratedOutcome } from '../../../src/checks/campaigns/outcomes.ts';
import { generatedRows, goldenRows } from '../../../src/checks/diagnosis/rows.ts';
import type { Outcome } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { QuestionOutcome } from '../../../src/model/generated/wire.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';

const ask = (range: string): Question => ({ chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.1' } });
const questions = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].map(ask);

describe('the rows of golden questions', () => {
  const cases = questions.map(
    (question, index): Case => ({
      address: `ip-ranges/a#${index}`,
      clauses: ['IP-ADDRESS'],
      question,
      expectation: [
        { readings: { 'ipv4-mapped-ipv6': ['distinct'] }, then: { matches: index === 1 } },
        {
          readings: { 'ipv4-mapped-ipv6': ['folded'] },
          then: { matches: index === 0 },
        },
      ],
    }),
  );
  const yes: Outcome = { kind: 'answered', answer: { matches: true } };
  const outcomes: readonly Outcome[] = [yes, yes, yes, { kind: 'crashed', problem: 'gone' }];
  const run = (...ended: readonly QuestionOutcome[]) => ({
    cases,
    outcomes,
    questions: ended.map((outcome, index) => {
      return { line: 'question', address: `ip-ranges/a#${index}`, chapter: 'ip-ranges', outcome } as const;
    }),
  });
  const failedUnder = (readings: Readings, ...ended: readonly QuestionOutcome[]) =>
    goldenRows(run(...ended), readings, { grounds: false, codes: false }).map(({ question, failed }) => [
      questions.indexOf(question),
      failed,
    ]);

  it('are those that failed or passed', () =>
    expect(failedUnder(defaultReadings, 'failed', 'passed', 'known', 'crashed')).toEqual([
      [0, true],
      [1, false],
    ]));

  it('are looked at under the readings, also what is excused', () => {
    expect(failedUnder(defaultReadings, 'passed', 'passed', 'failed')).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    const other: Readings = { ...defaultReadings, 'ipv4-mapped-ipv6': 'folded' };
    expect(failedUnder(other, 'passed', 'passed', 'failed')).toEqual([
      [0, false],
      [1, true],
      [2, true],
    ]);
  });

  it('have what is right beside them', () => {
    const rows = goldenRows(run('failed', 'passed'), defaultReadings, { grounds: false, codes: false });
    expect(rows.map(({ expected }) => expected)).toEqual([{ matches: false }, { matches: true }]);
  });
});

describe('the rows of generated questions', () => {
  const answered = { kind: 'answered', answer: { matches: true } } as const;
  const crashed = { kind: 'crashed', problem: 'gone' } as const;
  const asked = (outcomes: readonly (typeof answered | typeof crashed)[]): readonly GeneratedOutcome[] =>
    questions.flatMap((question, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? [] : [{ chapter: 'ip-ranges', address: `0:0:${index}`, question, outcome }];
    });
  const mismatch = (place: number, outcome: typeof answered | typeof crashed) =>
    questions.slice(place, place + 1).map((question) => {
      return { question, outcome, expected: { matches: false }, address: '0:0:0' };
    });

  it('are what failed and what is right, without what is acceptable or has no answer', () => {
    const acceptable = questions.slice(2, 3).map((question) => {
      return { question, answer: { matches: true }, direction: 'more lenient' } as const;
    });
    const rows = generatedRows(
      asked([answered, answered, answered, crashed]),
      { wrong: [...mismatch(1, answered), ...mismatch(3, crashed)], acceptable },
      defaultReadings,
    );
    expect(rows).toEqual([
      { question: questions[1], expected: { matches: false }, failed: true },
      { question: questions[0], expected: { matches: true }, failed: false },
    ]);
  });

  it('are none where nothing failed', () => {
    const all = asked([answered, answered, answered, answered]);
    expect(generatedRows(all, { wrong: [], acceptable: [] }, defaultReadings)).toEqual([]);
    const some = asked([answered, answered, answered, crashed]);
    expect(generatedRows(some, { wrong: mismatch(3, crashed), acceptable: [] }, defaultReadings)).toEqual([]);
  });
});
