import { describe, expect, it } from 'vitest';
import {
  type CampaignRun,
  campaignDetections,
  firstDetections,
  parseDetections,
  percentile,
  printDetections,
  seedsThatFound,
} from '../../../../tools/measure/detection/campaigns.ts';
import { faultless, named, thrower } from './planted.ts';

const run: CampaignRun = { chapter: 'ip-ranges', seed: 1, runs: 300 };
const planted = [faultless, thrower, named('range-end-exclusive'), named('conditions-ored')];

describe('firstDetections', () => {
  it('counts the questions to the first wrong answer', () => {
    const found = firstDetections(planted, run);
    expect([...found.keys()].map(({ name }) => name)).toEqual(['thrower', 'range-end-exclusive']);
    const [first, second = 0] = [...found.values()];
    expect(first).toBe(1);
    expect(second).toBeGreaterThan(1);
    expect(second).toBeLessThanOrEqual(run.runs);
    expect(firstDetections(planted, { ...run, runs: second - 1 }).size).toBe(1);
    expect(firstDetections(planted, { ...run, runs: second })).toEqual(found);
  });

  it('says the same for the same seed', () => {
    expect(firstDetections(planted, run)).toEqual(firstDetections(planted, run));
  });
});

describe('campaignDetections', () => {
  it('has one count for each seed, and none where nothing is found', () => {
    const found = campaignDetections(planted, 'ip-ranges', { seeds: 2, runs: 300 });
    expect(found.get(faultless)).toEqual([undefined, undefined]);
    expect(found.get(thrower)).toEqual([1, 1]);
    expect(found.get(named('range-end-exclusive'))?.[0]).toBe(
      firstDetections(planted, run).get(named('range-end-exclusive')),
    );
  });
});

describe('printDetections', () => {
  it('is read again as it was', () => {
    expect(printDetections([3, undefined, 10])).toBe('3 - 10');
    expect(parseDetections('3 - 10')).toEqual([3, undefined, 10]);
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
