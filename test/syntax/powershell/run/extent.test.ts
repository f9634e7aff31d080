import { describe, expect, it } from 'vitest';
import type { Datum } from '../../../../src/syntax/powershell/datum.ts';
import { bounded } from '../../../../src/syntax/powershell/run/extent.ts';
import { list } from '../../../../src/syntax/powershell/run/values/convert.ts';
import { value } from '../../../support/scripts.ts';

const PLACE = { start: 0, end: 0 };

/** A list in a list in a list. */
const nested = (depth: number, width = 1): Datum =>
  depth === 0 ? { kind: 'null' } : list(Array<Datum>(width).fill(nested(depth - 1, width)));

describe('how much a value holds', () => {
  it.each([
    ['a flat list', list(Array<Datum>(100_000).fill({ kind: 'null' })), 'list'],
    ['lists in a few lists', nested(10), 'list'],
    ['lists in lists without end', nested(40), 'unknown'],
    ['two lists of two lists, and so on', nested(20, 2), 'unknown'],
  ])('%s', (_, datum, kind) => {
    expect(bounded(datum, PLACE).kind).toBe(kind);
  });

  it('grows no further than anybody can use', () => {
    expect(value('$l.Count', '$l = 1..9; 1..40 | % { $l = $l + $l }')).toBe('?');
    expect(value('$l.Count', '$l = 1..9; 1..3 | % { $l = $l + $l }')).toBe('72');
  });
});

describe('how much a run goes through', () => {
  const long = `$l = 1..10000; foreach ($i in 1..1000) { $found = $l -contains 0; $found = $l -contains -1 }`;

  it('ends for long values', () => {
    expect(value('$l.Count', `$l = 1..10000\n$found = 'a'`)).toBe('10000');
    expect(value('$l -contains 10000', long)).toBe('?');
  });

  it('goes on for short ones', () => {
    expect(value("'a', 'b' -contains 'b'", long)).toBe('True');
  });
});
