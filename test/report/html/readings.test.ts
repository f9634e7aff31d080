import { describe, expect, it } from 'vitest';
import { writeAddresses, writeControls, writeReadings } from '../../../src/report/html/readings.ts';
import { find, parseFragment, textOf } from '../../support/page.ts';
import { fromOutside, readings } from '../../support/reports.ts';

describe('writeReadings', () => {
  it('is a table in the order in which readings matter', () => {
    const page = parseFragment(writeReadings(fromOutside(readings))?.markup ?? '');
    const rows = find(page, 'tr')
      .slice(1)
      .map(({ children }) => children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell))));
    expect(rows).toEqual([
      ['cidr-host-bits', 'masked', 'declared, and asserted'],
      ['nested-groups', 'direct (not the default)', 'found from the answers, shown by a/b#c'],
      [
        'username-case',
        expect.stringContaining('sensitive'),
        'possible only together with another: or username-case=insensitive, username-domain=any-form',
      ],
      ['rest-under-ews', 'covered', 'not shown: the answers fit others as well'],
      ['filter-precedence', '—', 'no question depends on it'],
    ]);
  });

  it('is nothing where there are none', () => {
    expect([writeReadings([]), writeControls([])]).toEqual([undefined, undefined]);
  });
});

describe('writeAddresses', () => {
  it('names so many, and counts the rest', () => {
    const items = (limit: number) =>
      find(parseFragment(writeAddresses(['a', 'b', 'c'], limit).markup), 'li').map((each) => textOf(each).trim());
    expect(items(3)).toEqual(['a', 'b', 'c']);
    expect(items(1)).toEqual(['a', 'and 2 more, not on this page']);
  });
});

describe('writeControls', () => {
  it('says what each did, and what it must where it did not', () => {
    const control = { line: 'control', questions: 9, expected: 4 };
    const page = parseFragment(
      writeControls(
        fromOutside([
          { ...control, control: 'reference', expected: 0, differences: 0, verdict: 'conformant', unproved: [] },
          { ...control, control: 'tampered', differences: 3, verdict: 'not conformant', unproved: [] },
        ]),
      )?.markup ?? '',
    );
    expect(find(page, 'li').map(textOf)).toEqual([
      'In 9 questions the reference differed 0 times, as it must be.',
      'In 9 questions the tampered reference differed 3 times, and must 4.',
    ]);
  });
});
