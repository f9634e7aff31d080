import { describe, expect, it } from 'vitest';
import type { ReportUnsettled } from '../../../src/model/generated/wire.generated.ts';
import { plainStyle } from '../../../src/report/text/style.ts';
import { printUnsettled } from '../../../src/report/text/unsettled.ts';
import { printLeniency } from '../../../src/report/verdict.ts';
import { reportOf } from '../../support/reports.ts';

const octal: ReportUnsettled = {
  line: 'unsettled',
  chapter: 'ip-ranges',
  kind: 'leading-zero',
  direction: 'more lenient',
  golden: 2,
  generated: 10,
  said: 'takes a leading zero as octal',
  clause: 'IP-OCTET-FORM',
};
const strict: ReportUnsettled = {
  ...octal,
  chapter: 'recipient-filters',
  kind: 'bare-not',
  direction: 'stricter',
  golden: 3,
  generated: 0,
  said: 'refuses `-not` without parentheses',
  clause: 'OPATH-NOT',
};

describe('printLeniency', () => {
  it('counts both directions', () => {
    expect(printLeniency(reportOf(octal, { ...octal, kind: 'zone', golden: 1, generated: 0 }, strict))).toBe(
      '13 more lenient, 3 stricter where the documents are silent',
    );
    expect(printLeniency(reportOf(strict))).toBe('3 stricter where the documents are silent');
    expect(printLeniency(reportOf())).toBe('');
  });
});

describe('printUnsettled', () => {
  it('has a line for each kind, with its count and what settles it here', () => {
    expect(printUnsettled(reportOf(octal, strict), plainStyle).split('\n')).toEqual([
      'Where the documents are silent (acceptable unless --strict)',
      expect.stringMatching(/^ {2}takes a leading zero as octal: +12 +IP-OCTET-FORM/),
      expect.stringMatching(/^ {2}refuses `-not` without parentheses: +3 +OPATH-NOT/),
    ]);
  });

  it('is nothing when nothing is acceptable', () => expect(printUnsettled(reportOf(), plainStyle)).toBe(''));
});
