import { describe, expect, it } from 'vitest';
import type { ReportDiagnosis, ReportFooter, ReportLine, ReportShare } from '../../../src/model/wire.generated.ts';
import { printShares } from '../../../src/report/text/shares.ts';
import { plainStyle, printText } from '../../../src/report/text/text.ts';

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
const print = (...lines: readonly ReportLine[]): readonly string[] => printShares(lines, plainStyle).split('\n');

const FIRST =
  'What the failures of ip-ranges share: 38 of 46 questions with a dotted IPv6 address failed, 1 of 256 others';
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
    const counts = Object.fromEntries(
      'passed acceptable failed errored violated crashed timed-out unstable known unsupported not-run'
        .split(' ')
        .map((name) => [name, 0]),
    ) as unknown as ReportFooter['outcomes'];
    const footer: ReportFooter = { line: 'footer', verdict: 'not conformant', exit: 1, planned: 0, outcomes: counts };
    const text = printText([diagnosis(0), share, footer]);
    expect(text).toMatch(/Likely cause: 39 [\s\S]*\nWhat the failures of ip-ranges share: 38 of 46/);
    expect(text.split('\n\n')[1]).toContain(FIRST);
  });
});
