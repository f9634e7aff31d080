import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/scenario.ts';
import { policyCoverage } from '../../../src/analysis/coverage/policy-coverage.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { answer } from '../../../src/reference/reference.ts';
import { sameAnswer } from '../../../src/syntax/same-answer.ts';
import { given } from '../../regions/coverage/policy-sets.ts';
import { faultNamed } from '../../support/subjects.ts';

const CHAPTER = 'application-access-policies';

describe('policyCoverage', () => {
  it('asks each region and each border once', () => {
    const { counts, cases } = valid(policyCoverage(given));
    expect(counts).toEqual({ chapter: CHAPTER, regions: 4, borders: 2, deadBorders: 2 });
    expect(cases.map(({ address }) => address)).toEqual(
      ['region-1', 'region-2', 'region-3', 'region-4'].map((id) => `${CHAPTER}/own#${id}`),
    );
  });

  it.each(['deny-ignored', 'closed-by-nobody', 'restrict-before-deny', 'policies-hold-for-all-apps'])(
    'catches %s',
    (name) => {
      const ask = answerWith(faultNamed(name), defaultReadings);
      const caught = fc.sample(scenario(CHAPTER), { seed: 3, numRuns: 60 }).some((world) =>
        valid(policyCoverage(world.given)).cases.some(({ question }) => {
          const wrong = ask(question);
          const right = answer(question, defaultReadings);
          return 'errored' in wrong || !sameAnswer(CHAPTER, right, wrong, { grounds: true, codes: true });
        }),
      );
      expect(caught).toBe(true);
    },
  );

  it('asks every cell when it is told to', () => {
    const { counts, cases } = valid(policyCoverage(given, { everyCell: true }));
    expect(counts.cells).toBe(9);
    expect(cases).toHaveLength(9);
  });
});
