import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCover, unmetBy } from '../../../src/analysis/datasets/set-cover.ts';
import { covers, fewest, problem } from './random-sets.ts';

describe('cover', () => {
  it('is a smallest one, as trying all finds', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const { chosen, bound, proof } = setCover(given.sets, given.demands);
        expect(covers(given, chosen)).toBe(true);
        expect([chosen.length, bound, proof.open <= given.sets.length]).toEqual([fewest(given), fewest(given), true]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is bounded by duality where there are too many sets to try', () => {
    const pairs = Array.from({ length: 24 }, (_, one) =>
      Array.from({ length: 24 - one - 1 }, (_, more) => [one, one + more + 1]),
    ).flat();
    expect(pairs).toHaveLength(276);
    expect(setCover(pairs, 24)).toMatchObject({ bound: 12, proof: { kind: 'duality', open: 276 } });
    expect(setCover(pairs, 24).chosen).toHaveLength(12);
  });

  it('is nothing where nothing is asked for', () => {
    expect(setCover([[], []], 0)).toEqual({ chosen: [], bound: 0, proof: { kind: 'search', open: 0 } });
  });
});

it('what is not met', () => {
  expect(unmetBy([[0], [1, 2]], 4, [1])).toEqual([0, 3]);
});
