import { expect, it } from 'vitest';
import { writeKnown } from '../../../src/report/html/known.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { known, reportOf } from '../../support/reports.ts';

it('is nothing where the run knew of no list', () => {
  expect(writeKnown(reportOf())).toBeUndefined();
});

it('shows entries to delete first, each with what it covers, its state, its counts and why', () => {
  const stale = {
    ...known,
    covers: 'IP-SPAN',
    state: 'expired',
    differs: 0,
    passes: 4,
    until: '2026-01-01',
    link: 'x/1',
  };
  const page = parseFragment(writeKnown(reportOf(known, stale))?.markup ?? '');
  const rows = find(page, 'tr')
    .slice(1)
    .map((row) => row.children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell))));
  expect(rows).toEqual([
    ['IP-SPAN (chosen)', 'expired: delete it', '0', '4', 'mended in Mayuntil 2026-01-01, x/1'],
    ['CAR-ADDRESS (documented)', 'in force', '2', '0', 'mended in May'],
  ]);
  expect(find(page, 'td', 'fault').map(textOf)).toEqual(['expired: delete it']);
});

it('says how many entries it leaves out', () => {
  const many = reportOf(...Array.from({ length: 203 }, () => known));
  const page = parseFragment(writeKnown(many)?.markup ?? '');
  expect(find(page, 'tr')).toHaveLength(201);
  expect(find(page, 'p', 'alert').map(textOf)).toEqual(['3 more are not shown.']);
});
