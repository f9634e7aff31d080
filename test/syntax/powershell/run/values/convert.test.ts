import { describe, expect, it } from 'vitest';
import type { Datum } from '../../../../../src/syntax/powershell/datum.ts';
import {
  boolean,
  fromValue,
  list,
  NOTHING,
  number,
  same,
  table,
  text,
  toItems,
  toNumber,
  toText,
  toTruth,
  unknown,
  unknownIn,
} from '../../../../../src/syntax/powershell/run/values/convert.ts';

const here = { start: 0, end: 0 };
const open = unknown('$x', here);

describe('conversions', () => {
  it.each<readonly [Datum, string | undefined, boolean | undefined, number | undefined]>([
    [text('a'), 'a', true, undefined],
    [text(''), '', false, 0],
    [text(' 0x1F '), ' 0x1F ', true, 31],
    [text('1kb'), '1kb', true, 1024],
    [text('-1.5'), '-1.5', true, -1.5],
    [number(10.5), '10.5', true, 10.5],
    [number(0), '0', false, 0],
    [boolean(false), 'False', false, 0],
    [NOTHING, '', false, 0],
    [list([]), '', false, undefined],
    [list([text('')]), '', false, undefined],
    [list([text('a'), text('b')]), 'a b', true, undefined],
    [list([text('a'), open]), undefined, true, undefined],
    [table([]), 'System.Collections.Hashtable', true, undefined],
    [open, undefined, undefined, undefined],
  ])('%j', (datum, asText, asTruth, asNumber) => {
    expect(toText(datum)).toBe(asText);
    expect(toTruth(datum)).toBe(asTruth);
    expect(toNumber(datum)).toBe(asNumber);
  });

  it('goes through a list, one value, nothing', () => {
    expect(toItems(list([text('a'), text('b')]))).toHaveLength(2);
    expect(toItems(text('a'))).toEqual([text('a')]);
    expect(toItems(NOTHING)).toEqual([]);
    expect(toItems(open)).toBeUndefined();
  });

  it('finds what is unknown at any depth', () => {
    expect(unknownIn(list([text('a'), list([open])]))).toBe(open);
    expect(unknownIn(table([['a', open]]))).toBe(open);
    expect(unknownIn(table([['a', text('b')]]))).toBeUndefined();
  });

  it('takes properties of the state as they are, null as unknown', () => {
    expect(fromValue(['a', true], 'x', here)).toEqual(list([text('a'), boolean(true)]));
    expect(fromValue(null, 'x', here)).toEqual(unknown('x', here));
  });

  it('calls nothing the same that is unknown', () => {
    expect(same(list([text('a')]), list([text('a')]))).toBe(true);
    expect(same(text('a'), text('A'))).toBe(false);
    expect(same(open, { ...open })).toBe(false);
  });
});
