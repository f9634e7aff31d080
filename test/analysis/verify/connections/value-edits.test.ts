import { describe, expect, it } from 'vitest';
import {
  endsOfRange,
  filterEdits,
  MOST_VALUES,
  patternEdits,
  rangeEdits,
  spread,
  stepped,
} from '../../../../src/analysis/verify/connections/value-edits.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { parseRange, printAddress } from '../../../../src/syntax/ip-ranges.ts';
import { parseFilter } from '../../../../src/syntax/recipient-filters/parse.ts';

const ends = (text: string) => endsOfRange(valid(parseRange(text))).map(printAddress);

describe('a range', () => {
  it.each([
    ['192.0.2.7', ['192.0.2.7', '192.0.2.7']],
    ['192.0.2.7-192.0.2.9', ['192.0.2.7', '192.0.2.9']],
    ['192.0.2.77/24', ['192.0.2.0', '192.0.2.255']],
    ['2001:db8::/64', ['2001:db8::', '2001:db8::ffff:ffff:ffff:ffff']],
  ])('%s has two ends', (text, expected) => expect(ends(text)).toEqual(expected));

  it('has one address more or less at either end', () => {
    expect(rangeEdits(valid(parseRange('192.0.2.10-192.0.2.60')))).toEqual([
      '192.0.2.9-192.0.2.60',
      '192.0.2.11-192.0.2.60',
      '192.0.2.10-192.0.2.59',
      '192.0.2.10-192.0.2.61',
    ]);
    expect(rangeEdits(valid(parseRange('192.0.2.7')))).toEqual(['192.0.2.6-192.0.2.7', '192.0.2.7-192.0.2.8']);
  });

  it('ends where the addresses do', () => {
    expect(rangeEdits(valid(parseRange('0.0.0.0/0')))).toEqual(['0.0.0.1-255.255.255.255', '0.0.0.0-255.255.255.254']);
    expect(stepped({ family: 6, value: (1n << 128n) - 1n }, 1n)).toEqual([]);
  });
});

describe('a pattern', () => {
  it('loses a letter, half of its end, or its domain, and gains a star', () => {
    const edits = patternEdits('contoso\\svc-backup');
    expect(edits).toEqual(
      expect.arrayContaining(['contoso\\svc-backu', 'contoso\\svc-b*', 'contoso\\svc-backup*', '*\\svc-backup']),
    );
  });

  it('loses a star', () => expect(patternEdits('contoso\\adm*')).toContain('contoso\\adm'));

  it.each(['contoso\\svc', '*@contoso.com', '*', 'a', 'contoso\\*', '*a*b*'])(
    '%s never becomes itself, nor empty',
    (text) => {
      const edits = patternEdits(text);
      expect(edits).not.toContain(text);
      expect(edits.filter((each) => each === '' || each.includes('**'))).toEqual([]);
      expect(edits.filter((each) => each.includes('\\') !== text.includes('\\'))).toEqual([]);
    },
  );
});

describe('a filter', () => {
  const edits = (text: string) => filterEdits(valid(parseFilter(text)));

  it('has a comparison turned round, left out, with another value, or the other word between', () => {
    expect(edits("City -eq 'Oslo' -and -not Office -ne '1'")).toEqual(
      expect.arrayContaining([
        "City -ne 'Oslo' -and -not Office -ne '1'",
        "City -eq 'Oslox' -and -not Office -ne '1'",
        "City -eq 'Oslo' -or -not Office -ne '1'",
        "City -eq 'Oslo' -and Office -ne '1'",
        "City -eq 'Oslo'",
        "-not Office -ne '1'",
      ]),
    );
  });

  it('is edited inside parentheses', () => {
    expect(edits("(City -like 'Os*' -or Office -eq $null)")).toContain("(City -like 'O*' -or Office -eq $null)");
  });

  it('never becomes itself', () => expect(edits("City -eq ''")).not.toContain("City -eq ''"));
});

it('a long list is asked about from its beginning to its end', () => {
  const long = Array.from({ length: 1_000 }, (_, at) => at);
  expect(spread(long)).toHaveLength(MOST_VALUES);
  expect(spread(long).slice(0, 3)).toEqual([0, 10, 20]);
  expect(spread([1, 2])).toEqual([1, 2]);
});
