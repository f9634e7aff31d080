import { describe, expect, it } from 'vitest';
import { runCampaignControls } from '../../src/checks/campaign-controls.ts';
import { controlsHold } from '../../src/checks/controls.ts';
import { axes, defaultReadings } from '../../src/model/axes.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { chapterNames } from '../../src/syntax/wire.ts';

describe('runCampaignControls', () => {
  it('counts each wrong answer to a generated question, and finds the seed heeded in every chapter', async () => {
    const found = await runCampaignControls(chapterNames, defaultReadings);
    const [generated, seed] = found;
    expect(generated).toMatchObject({ control: 'generated', differences: generated?.expected, unproved: [] });
    expect(generated?.expected).toBeGreaterThan(chapterNames.length);
    expect(seed).toMatchObject({ control: 'seed', expected: 8, differences: 8, unproved: [] });
    for (const { questions } of found) expect(questions).toBeGreaterThanOrEqual(20 * chapterNames.length);
    expect(controlsHold(found)).toBe(true);
  });

  it('holds under other readings as well', async () => {
    const last = Object.fromEntries(
      axes.map(({ name, readings }) => [name, readings.at(-1)?.name]),
    ) as unknown as Readings;
    const found = await runCampaignControls(chapterNames, last);
    expect(found.map(({ differences, expected }) => differences - expected)).toEqual([0, 0]);
    expect(controlsHold(found)).toBe(true);
  });

  it('does not hold where a chapter heeds no seed', async () => {
    const [, seed] = await runCampaignControls(['ip-ranges'], defaultReadings);
    if (seed === undefined) throw new Error('there is no control of the seed');
    expect(controlsHold([{ ...seed, differences: 0, unproved: ['ip-ranges'] }])).toBe(false);
  });
});
