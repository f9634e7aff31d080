import { describe, expect, it } from 'vitest';
import { countFindings, rateOf } from '../../../src/checks/campaigns/judge-campaigns.ts';
import type { OutcomeCounts, ReportFinding } from '../../../src/model/generated/wire.generated.ts';
import { outcomeNames } from '../../../src/report/totals.ts';

const sum = (counts: OutcomeCounts) => outcomeNames.reduce((total, name) => total + counts[name], 0);

describe('countFindings', () => {
  const finding = (outcome: ReportFinding['outcome'], count: number): ReportFinding => ({
    line: 'finding',
    chapter: 'ip-ranges',
    outcome,
    count,
    seed: 1,
    world: '0:1',
  });

  it('adds up to what was planned', () => {
    const counts = countFindings(20, [finding('failed', 3), finding('crashed', 2), finding('failed', 4)], 5);
    expect(counts).toMatchObject({ passed: 6, acceptable: 5, failed: 7, crashed: 2, known: 0 });
    expect(sum(counts)).toBe(20);
  });
});

describe('rateOf', () => {
  it('is the rule of three', () => {
    expect(rateOf(3000)).toBe('at most 1 in 1001');
    expect(rateOf(1)).toBe('at most 1 in 1');
    // at that share, one campaign in twenty of this size would have seen nothing
    expect((1 - 1 / 1001) ** 3000).toBeCloseTo(0.05, 3);
  });
});
