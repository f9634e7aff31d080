import { describe, expect, it } from 'vitest';
import type { Datum } from '../../../../src/syntax/powershell/datum.ts';
import {
  affordsSearch,
  bounded,
  grown,
  taken,
  takenItems,
  takenWhole,
} from '../../../../src/syntax/powershell/run/extent.ts';
import type { Machine } from '../../../../src/syntax/powershell/run/machine.ts';
import { table } from '../../../../src/syntax/powershell/run/values/convert.ts';
import { listed, value } from '../../../support/scripts.ts';

const place = { start: 1, end: 2 };
const one: Datum = { kind: 'text', value: 'a' };
const listOf = (count: number, item: Datum = one): Datum => ({ kind: 'list', items: Array<Datum>(count).fill(item) });
const textOf = (value: string): Datum => ({ kind: 'text', value });
/** A run that has gone through so much; the rest of it is not asked for. */
const runAt = (data: number): Machine => ({ data }) as Machine;
const tooLarge = (what: string) => ({ kind: 'unknown', because: what, place });

/** A list in a list, and so on. */
function nested(depth: number, width = 1): Datum {
  let list = listOf(width);
  for (let level = 1; level < depth; level += 1) list = listOf(width, list);
  return list;
}

describe('a value', () => {
  it('is known while it is as large as a script can write down', () => {
    for (const datum of [one, listOf(0), listOf(200_000), nested(30), nested(10, 2)])
      expect(bounded(datum, place)).toBe(datum);
  });

  it('that holds itself over and over is unknown', () => {
    expect(bounded(listOf(300_000), place)).toEqual(tooLarge('a list that is too large'));
    expect(bounded(nested(40), place)).toEqual(tooLarge('a list that is too large'));
    expect(bounded(nested(30, 2), place)).toEqual(tooLarge('a list that is too large'));
  });
});

describe('a run that has gone through much', () => {
  const [early, late] = [0, 1 << 22];

  it('goes on with what is small, and no longer with what is large', () => {
    expect(taken(runAt(early), listOf(1_000), place)).toMatchObject({ kind: 'list' });
    expect(taken(runAt(late), listOf(1_000), place)).toEqual(tooLarge('a value that is too large'));
    expect(taken(runAt(late), textOf('a'.repeat(10_000)), place)).toEqual(tooLarge('a value that is too large'));
    for (const datum of [listOf(10), textOf('a'.repeat(100)), { kind: 'null' } as const])
      expect(taken(runAt(late), datum, place)).toBe(datum);
  });

  it('counts what it goes through, a text by its length and a copy for less', () => {
    const m = runAt(0);
    taken(m, listOf(1_600), place);
    expect(m.data).toBe(1_600);
    taken(m, textOf('a'.repeat(1_600)), place);
    expect(m.data).toBe(1_700);
    grown(m, listOf(1_600), place);
    expect(m.data).toBe(1_800);
  });

  it('adds to no large hashtable', () => {
    const large = table(Array.from({ length: 100 }, (_, index) => [`k${index}`, one] as const));
    expect(grown(runAt(early), large, place)).toBe(large);
    expect(grown(runAt(late), large, place)).toEqual(tooLarge('a value that is too large'));
    const small = table([['k', one]]);
    expect(grown(runAt(late), small, place)).toBe(small);
  });

  it('follows few of the objects that come down a pipeline, and says so', () => {
    const many = Array<Datum>(100).fill(one);
    expect(takenItems(runAt(early), many, place)).toBe(many);
    expect(takenItems(runAt(late), many, place)).toEqual([
      { ...tooLarge('more objects than are followed'), many: true },
    ]);
    expect(takenItems(runAt(late), [one], place)).toEqual([one]);
  });

  it('has no time to look for a pattern', () => {
    expect(affordsSearch(runAt(early), listOf(100), textOf('a.*b'))).toBe(true);
    expect(affordsSearch(runAt(late), one, textOf('a.*b'))).toBe(false);
    expect(affordsSearch(runAt(early), textOf('a'.repeat(5_000)), textOf('a.*b.*c'))).toBe(true);
    expect(affordsSearch(runAt(early), listOf(100, textOf('a'.repeat(5_000))), textOf('a.*b.*c'))).toBe(false);
  });
});

describe('a hashtable', () => {
  it('is taken with all that it holds', () => {
    const m = runAt(0);
    const whole = table([['members', listOf(9)]]);
    expect(takenWhole(m, whole, place)).toBe(whole);
    expect(m.data).toBe(11);
  });

  it('that holds itself is too large', () => {
    const own = table([['a', one]]);
    own.entries.set('own', { key: 'own', value: own });
    expect(takenWhole(runAt(0), own, place)).toEqual(tooLarge('a value that is too large'));
    expect(listed('$h = @{ a = 1 }; $h.own = $h; Get-ClientAccessRule $h.a')).toEqual([
      'Get-ClientAccessRule Identity=1',
    ]);
  });
});

describe('a script', () => {
  const long = `$l = 1..10000; foreach ($i in 1..1000) { $found = $l -contains 0; $found = $l -contains -1 }`;

  it('that doubles a list knows it up to a size', () => {
    expect(value('$l.Count', '$l = 1..9; 1..3 | % { $l = $l + $l }')).toBe('72');
    expect(value('$l.Count', '$l = 1..9; 1..40 | % { $l = $l + $l }')).toBe('?');
  });

  it('that looks through a long list over and over ends, and still knows short ones', () => {
    expect(value('$l -contains 10000', '$l = 1..10000')).toBe('True');
    expect(value('$l -contains 10000', long)).toBe('?');
    expect(value("'a', 'b' -contains 'b'", long)).toBe('True');
  });
});
