import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/faults/fault.ts';
import { type CampaignRun, campaignKills, goldenKills } from '../../../../tools/measure/detection/detections.ts';
import { cases } from '../../../support/golden-collection.ts';
import { faultless, named } from './planted.ts';

const thrower: Fault = {
  ...faultless,
  kind: 'question',
  name: 'thrower',
  rewrite: () => {
    throw new Error('planted');
  },
};
const run: CampaignRun = { chapter: 'ip-ranges', seed: 1, runs: 300 };

describe('goldenKills', () => {
  it('names the cases that catch a fault, by file', () => {
    expect([...goldenKills(named('dies-on-null-members'), cases)]).toEqual([
      ['application-access-policies/groups', ['application-access-policies/groups#members-null']],
    ]);
  });

  it('catches a fault that throws with every case, and the reference with none', () => {
    const own = cases.filter(({ question }) => question.chapter === 'ip-ranges');
    expect([...goldenKills(thrower, cases).values()].flat()).toEqual(own.map(({ address }) => address));
    expect(goldenKills(faultless, cases).size).toBe(0);
  });
});

describe('campaignKills', () => {
  const planted = [faultless, thrower, named('range-end-exclusive'), named('conditions-ored')];

  it('counts the questions to the first wrong answer', () => {
    const found = campaignKills(planted, run);
    expect([...found.keys()].map(({ name }) => name)).toEqual(['thrower', 'range-end-exclusive']);
    const [first, second = 0] = [...found.values()];
    expect(first).toBe(1);
    expect(second).toBeGreaterThan(1);
    expect(second).toBeLessThanOrEqual(run.runs);
    expect(campaignKills(planted, { ...run, runs: second - 1 }).size).toBe(1);
    expect(campaignKills(planted, { ...run, runs: second })).toEqual(found);
  });

  it('says the same for the same seed', () => {
    expect(campaignKills(planted, run)).toEqual(campaignKills(planted, run));
  });
});
