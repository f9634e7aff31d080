import { describe, expect, it } from 'vitest';
import { isDivided } from '../../src/checks/results.ts';

/** The parts of a report are judged in check, parts/merge and hiding. */
describe('isDivided', () => {
  it('is a run of several parts', () => {
    const campaign = { seed: 1, runs: 1 };
    expect([
      isDivided({}),
      isDivided({ campaign }),
      isDivided({ campaign: { ...campaign, shard: { part: 1, of: 2 } } }),
    ]).toEqual([false, false, true]);
  });
});
