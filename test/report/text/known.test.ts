import { describe, expect, it } from 'vitest';
import type { ReportKnown, ReportQuestion } from '../../../src/model/generated/wire.generated.ts';
import { printKnown } from '../../../src/report/text/known.ts';
import { plainStyle } from '../../../src/report/text/style.ts';

import { reportOf } from '../../support/reports.ts';

const known = (covers: string, more: Partial<ReportKnown> = {}): ReportKnown => ({
  line: 'known',
  covers,
  reason: 'not yet done',
  state: 'in-force',
  differs: 2,
  passes: 0,
  ...more,
});
const failed = (count: number): readonly ReportQuestion[] =>
  Array.from({ length: count }, (_, index) => ({
    line: 'question',
    address: `ip-ranges/x#${index}`,
    chapter: 'ip-ranges',
    outcome: 'failed',
  }));
const print = (...lines: readonly (ReportKnown | ReportQuestion)[]) =>
  printKnown(reportOf(...lines), plainStyle).split('\n');

describe('printKnown', () => {
  it('is empty when the run knew of no list', () => {
    expect(printKnown(reportOf(...failed(3)), plainStyle)).toBe('');
  });

  it('says of each entry in force what it covers, why, until when and where it is tracked', () => {
    expect(
      print(known('IP-CIDR'), known('a#b', { passes: 3, until: '2026-02-28', link: 'https://example.com/7' })),
    ).toEqual([
      'Known differences',
      '  IP-CIDR (chosen): 2 differ, not yet done',
      '  a#b: 2 differ, 3 pass, not yet done, until 2026-02-28, https://example.com/7',
    ]);
  });

  it('prints each line to delete as it stands in the list, and why', () => {
    const stale = [
      known('a#1', { state: 'passes', differs: 0, passes: 1 }),
      known('a#2', { state: 'matches-nothing', link: 'https://example.com/7' }),
      known('a#3', { state: 'expired', until: '2026-01-31' }),
    ];
    expect(print(...stale)).toEqual([
      'Known differences',
      '  delete from the list:',
      '    { "covers": "a#1", "reason": "not yet done" }  (it passes)',
      '    { "covers": "a#2", "reason": "not yet done", "link": "https://example.com/7" }  (it matches nothing in this run)',
      '    { "covers": "a#3", "reason": "not yet done", "until": "2026-01-31" }  (it expired on 2026-01-31)',
    ]);
  });

  it('prints the lines to add, up to twenty; of more it gives the number', () => {
    expect(print(known('a#b'), ...failed(2)).slice(2)).toEqual([
      '  add to the list to tolerate them:',
      '    { "covers": "ip-ranges/x#0", "reason": "not yet explained" }',
      '    { "covers": "ip-ranges/x#1", "reason": "not yet explained" }',
    ]);
    expect(print(known('a#b'), ...failed(20))).toHaveLength(23);
    expect(print(known('a#b'), ...failed(21)).slice(2)).toEqual([
      '  21 failures are not in the list; --known-update rewrites it',
    ]);
  });
});
