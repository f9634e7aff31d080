import { describe, expect, it } from 'vitest';
import { writeAddresses, writeReadings, writeSelfTest } from '../../../src/report/html/readings.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { readings, reportOf } from '../../support/reports.ts';

describe('writeReadings', () => {
  it('is a table in the order in which readings matter', () => {
    const page = parseFragment(writeReadings(reportOf(...readings))?.markup ?? '');
    const rows = find(page, 'tr')
      .slice(1)
      .map(({ children }) => children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell))));
    expect(rows).toEqual([
      ['cidr-host-bits', 'masked', 'declared'],
      ['nested-groups', 'direct (not the default)', 'inferred from its answers, shown by a/b#c'],
      [
        'username-case',
        expect.stringContaining('sensitive'),
        'possible only in combination with another: or username-case=insensitive, username-domain=any-form',
      ],
      ['rest-under-ews', 'covered', 'undecided: its answers fit others too'],
      ['filter-precedence', '—', 'no question depends on it'],
    ]);
  });

  it('is nothing where there are none', () => {
    expect([writeReadings(reportOf()), writeSelfTest(reportOf())]).toEqual([undefined, undefined]);
  });
});

describe('writeAddresses', () => {
  it('names so many, and counts the rest', () => {
    const items = (limit: number) =>
      find(parseFragment(writeAddresses(['a', 'b', 'c'], limit).markup), 'li').map((each) => textOf(each).trim());
    expect(items(3)).toEqual(['a', 'b', 'c']);
    expect(items(1)).toEqual(['a', 'and 2 more, not shown']);
  });
});

describe('writeSelfTest', () => {
  it('says what each did, and what was expected where it did not', () => {
    const control = { line: 'control', questions: 9, expected: 4 };
    const page = parseFragment(
      writeSelfTest(
        reportOf(
          { ...control, control: 'reference', expected: 0, differences: 0, verdict: 'conformant', unproved: [] },
          { ...control, control: 'tampered', differences: 3, verdict: 'not conformant', unproved: [] },
        ),
      )?.markup ?? '',
    );
    expect(find(page, 'li').map(textOf)).toEqual([
      'In 9 questions the reference differed 0 times, as expected.',
      'In 9 questions the tampered reference differed 3 times, expected 4.',
    ]);
  });
});
