import { describe, expect, it } from 'vitest';
import { matrix, percentile, seedsThatFound, soonest } from '../../../src/checks/power/matrix.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { cases } from '../../golden-collection.ts';

describe('matrix', () => {
  it('holds every golden file and every campaign of the fault', () => {
    const own = faults.filter(({ name }) => name === 'range-end-exclusive');
    const seen: string[] = [];
    const [power] = matrix(own, cases, { seeds: 2, runs: 100, worlds: 10 }, (chapter, seed) =>
      seen.push(`${chapter} ${seed}`),
    );
    expect([...(power?.golden.keys() ?? [])]).toContain('ip-ranges/ends');
    expect(power?.laws).toContain('a span holds its ends and not their neighbours');
    expect([...(power?.campaigns.keys() ?? [])]).toEqual(own[0]?.chapters);
    expect([...(power?.campaigns.values() ?? [])].map((each) => each.length)).toEqual(own[0]?.chapters.map(() => 2));
    expect(seen).toEqual(own[0]?.chapters.flatMap((chapter) => [`${chapter} 1`, `${chapter} 2`]));
  });
});

describe('soonest', () => {
  it('takes for each seed the campaign with the fewest questions', () => {
    const [fault] = faults;
    if (fault === undefined) throw new Error('there are no faults');
    const campaigns = new Map([
      ['ip-ranges', [5, undefined, undefined]] as const,
      ['client-access-rules', [7, 9, undefined]] as const,
    ]);
    expect(soonest({ fault, golden: new Map(), laws: [], campaigns })).toEqual([5, 9, undefined]);
  });
});

describe('percentile', () => {
  it('is the count that so many seeds do not exceed', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([percentile(twenty, 50), percentile(twenty, 95), percentile(twenty, 100)]).toEqual([10, 19, 20]);
    expect(percentile([10, 9, 100], 50)).toBe(10);
  });

  it('takes a seed without detection for the longest', () => {
    expect([percentile([undefined, 3, undefined, 1], 50), percentile([undefined, 3], 95)]).toEqual([3, undefined]);
    expect(seedsThatFound([undefined, 3, undefined, 1])).toBe(2);
  });
});
