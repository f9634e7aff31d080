import { expect, it } from 'vitest';
import type { ReportShare } from '../../../src/model/generated/wire.generated.ts';
import { writeShares } from '../../../src/report/html/shares.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { reportOf } from '../../support/reports.ts';

const share: ReportShare = {
  line: 'share',
  chapter: 'ip-ranges',
  of: 'golden',
  features: ['<a> span'],
  failedWith: 38,
  failedWithout: 1,
  rightWith: 8,
  rightWithout: 255,
};

it('has a paragraph for each share, and nothing in it is markup', () => {
  const page = parseFragment(writeShares(reportOf(share, { ...share, others: true }))?.markup ?? '');
  expect(find(page, 'p').map(textOf)).toEqual([
    'What the failures of ip-ranges have in common: 38 of 46 questions with <a> span failed, 1 of 256 others',
    '38 of 46 other questions with <a> span failed, 1 of 256 without',
  ]);
  expect(find(page, 'a')).toEqual([]);
});

it('is not there when nothing is shared', () => expect(writeShares(reportOf())).toBeUndefined());
