import { describe, expect, it } from 'vitest';
import type { QuestionOutcome, ReportCampaign, ReportLaw } from '../../../src/model/generated/wire.generated.ts';
import { printCampaigns, printLaws } from '../../../src/report/text/campaigns.ts';
import { plainStyle } from '../../../src/report/text/style.ts';
import { countBy, generatedCount } from '../../../src/report/totals.ts';
import { reportOf } from '../../support/reports.ts';

function campaign(
  counts: Partial<Record<QuestionOutcome, number>>,
  more: Partial<ReportCampaign> = {},
): ReportCampaign {
  const planned = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    line: 'campaign',
    chapter: 'ip-ranges',
    seed: 7,
    wanted: planned,
    worlds: 3,
    planned,
    outcomes: countBy((outcome) => counts[outcome] ?? 0),
    lookedAt: 4,
    census: {},
    missed: [],
    ...more,
  };
}
const print = (...campaigns: readonly ReportCampaign[]) =>
  printCampaigns(reportOf(...campaigns), plainStyle).split('\n');

describe('generatedCount', () => {
  it('adds up what all campaigns asked', () => {
    expect(generatedCount(reportOf())).toBe(0);
    expect(generatedCount(reportOf(campaign({ passed: 4 }), campaign({ passed: 1, failed: 2 })))).toBe(7);
  });
});

describe('printCampaigns', () => {
  it('is empty when nothing was generated', () => {
    expect(printCampaigns(reportOf(), plainStyle)).toBe('');
  });

  it('is a table with a column for each outcome that occurs, and always one for passed', () => {
    const lines = print(
      campaign({ passed: 40 }, { rate: 'at most 1 in 13' }),
      campaign({ failed: 2 }, { chapter: 'username-patterns' }),
    );
    expect(lines).toEqual([
      'Generated questions (seed 7)',
      '                     worlds  asked  passed  failed  may still differ',
      '  ip-ranges               3     40      40       0   at most 1 in 13',
      '  username-patterns       3      2       0       2',
      '  may still differ: at 95 % confidence, of questions drawn in the same way',
    ]);
    expect(print(campaign({ passed: 4 }))[1]?.trim()).toBe('worlds  asked  passed');
  });

  it('names the part, and what was not asked for want of time', () => {
    const lines = print(campaign({ passed: 4 }, { shard: '3/16', wanted: 9 }));
    expect(lines[0]).toBe('Generated questions (seed 7, part 3/16)');
    expect(lines).toContain('  ip-ranges: 4 of 9 asked; the rest are outside its limits');
  });

  it('shows the mix of answers, and no mark that only machines want, and what was never reached', () => {
    const census = { answer: { matches: 3, refused: 1 }, clause: { 'IP-CIDR': 4 } };
    const told = ['  ip-ranges', '    answer: matches 75 %, refused 25 %'];
    const missed = Array.from({ length: 10 }, (_, index) => `clause ${index}`);
    expect(print(campaign({ passed: 4 }, { census })).slice(3)).toEqual(told);
    expect(print(campaign({ passed: 4 }, { census, missed })).slice(3)).toEqual([
      ...told,
      `    never reached: ${missed.slice(0, 8).join(', ')}, and 2 more`,
    ]);
  });
});

describe('printLaws', () => {
  const law = (more: Partial<ReportLaw>): ReportLaw => ({
    line: 'law',
    law: 'a disabled rule changes nothing',
    chapter: 'client-access-rules',
    clauses: [],
    seed: 7,
    planned: 10,
    held: 10,
    vacuous: 0,
    broken: 0,
    unanswered: 0,
    ...more,
  });

  it('is empty without laws', () => {
    expect(printLaws(reportOf(), plainStyle)).toBe('');
  });

  it('adds up the worlds, and names the laws that are broken and those without evidence', () => {
    const idle = law({ law: 'b', held: 0, vacuous: 7, unanswered: 3 });
    const broken = law({ law: 'c', clauses: ['IP-SPAN'], held: 8, broken: 2 });
    expect(printLaws(reportOf(law({})), plainStyle).split('\n')).toEqual([
      'Laws',
      '  1 law in 10 worlds: held in 10, broken in 0, not exercised in 0',
    ]);
    expect(printLaws(reportOf(law({}), idle, broken), plainStyle).split('\n')).toEqual([
      'Laws',
      '  3 laws in 30 worlds: held in 18, broken in 2, not exercised in 7, not answered in 3',
      '  broken in 2 of 10: c; based on IP-SPAN (chosen)',
      '  no evidence: b',
    ]);
  });
});
