import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/scenario.ts';
import { valid } from '../../../src/model/invariant.ts';
import { answer } from '../../../src/reference/reference.ts';
import { policyRegions } from '../../../src/regions/coverage/policy-regions.ts';
import { policySpace } from '../../../src/regions/coverage/policy-space.ts';
import { comparable } from '../../../src/syntax/same-answer.ts';
import { space } from './policy-sets.ts';

const CHAPTER = 'application-access-policies';
const EXACT = { grounds: true, codes: true };

describe('policyRegions', () => {
  it('has one for each vector of answers', () => {
    expect(policyRegions(space).map(({ witness }) => `${witness.appId.slice(0, 1)} ${witness.mailbox}`)).toEqual([
      '1 ann',
      '1 ben',
      '1 cid',
      '2 ann',
    ]);
  });

  it('names every region once: any question is answered as one of them, under all readings', () => {
    fc.assert(
      fc.property(scenario(CHAPTER), ({ given, when }) => {
        const policies = valid(policySpace(given));
        const vectors = policyRegions(policies).map(({ answers }) =>
          answers.map((each) => comparable(CHAPTER, each, EXACT)).join(),
        );
        expect(new Set(vectors).size).toBe(vectors.length);
        for (const each of when) {
          const asked = policies.readings.map((readings) =>
            comparable(CHAPTER, answer({ chapter: CHAPTER, given, when: each }, readings), EXACT),
          );
          expect(vectors).toContain(asked.join());
        }
      }),
      { numRuns: 150 },
    );
  });
});
