import { describe, expect, it } from 'vitest';
import { runCampaignControls } from '../../../src/checks/self-test/campaigns.ts';
import { chapterNames } from '../../../src/model/chapters.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { controlsHold } from '../../../src/report/self-test.ts';

describe('runCampaignControls', () => {
  it('counts each wrong answer and each broken law, and finds the seed heeded in every chapter', async () => {
    const found = await runCampaignControls(chapterNames, defaultReadings);
    expect(found.map(({ control }) => control)).toEqual(['generated', 'laws', 'seed']);
    const [generated, laws, seed] = found;
    expect(generated).toMatchObject({ differences: generated?.expected, verdict: 'not conformant', unproved: [] });
    expect(generated?.expected).toBeGreaterThan(100);
    expect(laws).toMatchObject({ differences: laws?.expected, verdict: 'not conformant' });
    expect(laws?.expected).toBeGreaterThan(chapterNames.length);
    expect(seed).toMatchObject({ expected: 8, differences: 8, unproved: [] });
    expect(controlsHold(found)).toBe(true);
  });

  it('holds under other readings, and for each chapter alone', async () => {
    const last = Object.fromEntries(axes.map(({ name, readings }) => [name, readings.at(-1)?.name]));
    for (const chapter of chapterNames) {
      const found = await runCampaignControls([chapter], last as unknown as Readings);
      expect([chapter, controlsHold(found)]).toEqual([chapter, true]);
    }
  });

  it('does not hold where a chapter heeds no seed', async () => {
    const seed = (await runCampaignControls(['ip-ranges'], defaultReadings)).at(-1);
    if (seed === undefined) throw new Error('there is no control of the seed');
    expect(controlsHold([{ ...seed, differences: 0, unproved: ['ip-ranges'] }])).toBe(false);
  });
});
