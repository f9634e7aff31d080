import { describe, expect, it } from 'vitest';
import { matrix, percentile, seedsThatFound, soonest } from '../../../../tools/measure/detection/detection.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { cases } from '../../../support/golden-collection.ts';
import { measured } from './measured.ts';
import { named } from './planted.ts';

describe('matrix', () => {
  it('holds every golden file, law, campaign and scope of the fault', () => {
    const fault = named('range-end-exclusive');
    const seen: string[] = [];
    const effort = { seeds: 2, runs: 100, worlds: 10, scopes: [scopes['ip-ranges']] };
    const { powers, walk, alike } = matrix([fault], cases, effort, (step) => seen.push(step));
    const [power] = powers;
    expect([...(power?.golden.keys() ?? [])]).toContain('ip-ranges/ends');
    expect(power?.underAnyReadings).toBeGreaterThan(10);
    expect(power?.laws.has('a span holds its ends and not their neighbours')).toBe(true);
    expect([...(power?.campaigns ?? [])].map(([chapter, found]) => [chapter, found.length])).toEqual(
      fault.chapters.map((chapter) => [chapter, 2]),
    );
    expect(power?.smallest).toMatchObject({ size: 0, where: 'scope' });
    expect(walk.wrong.get(fault)?.size).toBe(1);
    expect(alike.inScopes).toEqual([]);
    expect(seen).toEqual([
      ...fault.chapters.flatMap((chapter) => [`${chapter} 1`, `${chapter} 2`]),
      'the scope of ip-ranges',
      'laws and readings',
    ]);
  });
});

describe('soonest', () => {
  it('takes for each seed the campaign with the fewest questions', () => {
    const campaigns = new Map([
      ['ip-ranges', [5, undefined, undefined]] as const,
      ['client-access-rules', [7, 9, undefined]] as const,
    ]);
    expect(measured.powers.slice(0, 1).map((power) => soonest({ ...power, campaigns }))).toEqual([[5, 9, undefined]]);
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
