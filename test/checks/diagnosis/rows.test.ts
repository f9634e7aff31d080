import { describe, expect, it } from 'vitest';
import { generatedRows, goldenRows } from '../../../src/checks/diagnosis/rows.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import type { QuestionOutcome } from '../../../src/model/wire.generated.ts';

const ask = (range: string): Question => ({ chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.1' } });
const questions = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].map(ask);

describe('the rows of golden questions', () => {
  it('are those that failed or passed, each with what is right under the readings', () => {
    const outcomes: readonly QuestionOutcome[] = ['failed', 'passed', 'known', 'crashed'];
    const cases = questions.map(
      (question, index): Case => ({
        address: `ip-ranges/a#${index}`,
        clauses: ['IP-ADDRESS'],
        question,
        expectation: [
          { readings: { 'ipv4-mapped-ipv6': [defaultReadings['ipv4-mapped-ipv6']] }, then: { matches: index === 0 } },
        ],
      }),
    );
    const lines = outcomes.map((outcome, index) => {
      return { line: 'question', address: `ip-ranges/a#${index}`, chapter: 'ip-ranges', outcome } as const;
    });
    expect(goldenRows(cases, lines, defaultReadings)).toEqual([
      { question: questions[0], expected: { matches: true }, failed: true },
      { question: questions[1], expected: { matches: false }, failed: false },
    ]);
  });
});

describe('the rows of generated questions', () => {
  const answered = { kind: 'answered', answer: { matches: true } } as const;
  const crashed = { kind: 'crashed', problem: 'gone' } as const;
  const block = (outcomes: readonly (typeof answered | typeof crashed)[]) => ({
    chapter: 'ip-ranges' as const,
    number: 0,
    questions,
    worlds: [0, 0, 0, 0],
    outcomes,
  });
  const mismatch = (place: number, outcome: typeof answered | typeof crashed) =>
    questions.slice(place, place + 1).map((question) => {
      return { question, outcome, expected: { matches: false }, world: '0:0' };
    });

  it('are what failed and what is right, without what is acceptable or has no answer', () => {
    const acceptable = questions.slice(2, 3).map((question) => {
      return { question, answer: { matches: true }, direction: 'more lenient' } as const;
    });
    const rows = generatedRows(
      [block([answered, answered, answered, crashed])],
      [...mismatch(1, answered), ...mismatch(3, crashed)],
      acceptable,
      defaultReadings,
    );
    expect(rows).toEqual([
      { question: questions[1], expected: { matches: false }, failed: true },
      { question: questions[0], expected: { matches: true }, failed: false },
    ]);
  });

  it('are none where nothing failed', () => {
    expect(generatedRows([block([answered, answered, answered, answered])], [], [], defaultReadings)).toEqual([]);
    const none = [block([answered, answered, answered, crashed])];
    expect(generatedRows(none, mismatch(3, crashed), [], defaultReadings)).toEqual([]);
  });
});
