import { describe, expect, it } from 'vitest';
import { judgedCases } from '../../../src/checks/diagnosis/judged-cases.ts';
import type { ReportQuestion } from '../../../src/model/generated/wire.generated.ts';
import { cases } from '../../support/golden-collection.ts';

const strictness = { grounds: true, codes: true } as const;

describe('toTold', () => {
  const [first] = cases;
  const told = (outcome: ReportQuestion['outcome']) =>
    first === undefined
      ? []
      : judgedCases(
          [first],
          [{ kind: 'answered', answer: { matches: true } }],
          [{ line: 'question', address: first.address, chapter: first.question.chapter, outcome }],
          strictness,
        ).map(({ passed }) => passed);

  it('tells passed from failed, and leaves out what is known', () =>
    expect([told('passed'), told('failed'), told('known')]).toEqual([[true], [false], []]));

  it('leaves out what has no answer', () =>
    expect(judgedCases(cases.slice(0, 1), [{ kind: 'unsupported', problem: 'no' }], [], strictness)).toEqual([]));
});
