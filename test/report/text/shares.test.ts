import { describe, expect, it } from 'vitest';
import type { ReportDiagnosis, ReportShare } from '../../../src/model/generated/wire.generated.ts';
import { printShares } from '../../../src/report/text/shares.ts';
import { plainStyle } from '../../../src/report/text/style.ts';
import { printText } from '../../../src/report/text/text.ts';
import { reportOf } from '../../support/reports.ts';

const share: ReportShare = {
  line: 'share',
  chapter: 'ip-ranges',
  of: 'golden',
  features: ['a dotted IPv6 address'],
  failedWith: 38,
  failedWithout: 1,
  rightWith: 8,
  rightWithout: 255,
};
const other: ReportShare = { ...share, features: ['a span', 'a prefix of 0'], others: true };
const diagnosis = (unexplained: number): ReportDiagnosis => ({
  line: 'diagnosis',
  fault: 'f',
  cause: 'a mistake',
  who: 'Somebody.',
  clauses: ['IP-SPAN'],
  explains: 39,
  unexplained,
});
const print = (...lines: readonly (ReportDiagnosis | ReportShare)[]): readonly string[] =>
  printShares(reportOf(...lines), plainStyle).split('\n');

const FIRST =
  'What the failures of ip-ranges have in common: 38 of 46 questions with a dotted IPv6 address failed, 1 of 256 others';
const SECOND = '  38 of 46 other questions with a span and a prefix of 0 failed, 1 of 256 without';

describe('printShares', () => {
  it('says nothing where nothing is shared', () => expect(print()).toEqual(['']));

  it('gives a feature its four counts, and of other questions what they share', () =>
    expect(print(share, other)).toEqual([FIRST, SECOND]));

  it('says when the questions were generated', () =>
    expect(print({ ...share, of: 'generated' })[0]).toContain('38 of 46 generated questions with'));

  it('says under which other readings', () =>
    expect(print({ ...share, under: { 'ipv4-mapped-ipv6': 'distinct' } })).toEqual([
      `${FIRST}, if it follows ipv4-mapped-ipv6=distinct`,
    ]));

  it('is short where a known mistake explains all failures', () => {
    expect(print(diagnosis(0), share, other)).toEqual([FIRST]);
    expect(print(diagnosis(3), share, other)).toEqual([FIRST, SECOND]);
  });

  it('hands a terminal nothing but text', () =>
    expect(print({ ...share, features: ['a \u001b[31mred one'] })[0]).not.toContain('\u001b'));

  it('stands below the likely cause', () => {
    const text = printText(reportOf(diagnosis(0), share));
    expect(text).toMatch(/Likely cause: 39 [\s\S]*\nWhat the failures of ip-ranges have in common: 38 of 46/);
    expect(text.split('\n\n')[1]).toContain(FIRST);
  });
});
