import { describe, expect, it } from 'vitest';
import { compare, comparisonOf, holds } from '../../../../../src/syntax/powershell/run/values/comparisons.ts';
import { boolean, NOTHING, number, text, unknown } from '../../../../../src/syntax/powershell/run/values/convert.ts';

const open = unknown('$x', { start: 0, end: 0 });

describe('comparisons', () => {
  it.each([
    ['eq', text('A'), text('a'), true],
    ['ne', text('A'), text('b'), true],
    ['eq', number(1), text('1'), true],
    ['eq', text('1'), number(1), true],
    ['eq', text('01'), number(1), false],
    ['eq', NOTHING, text(''), false],
    ['eq', boolean(true), text('x'), true],
    ['lt', text('10'), text('9'), true],
    ['lt', number(10), text('9'), false],
    ['ge', number(3), number(3), true],
    ['like', text('Mail-App'), text('mail*'), true],
    ['notlike', text('Mail'), text('m[x-z]*'), true],
    ['match', text('a1'), text('^\\w\\d$'), true],
    ['notmatch', text('a1'), text('b'), true],
  ] as const)('%s %j %j', (name, left, right, expected) => {
    expect(compare(name, left, right, false)).toBe(expected);
  });

  it.each(['eq', 'ne', 'gt', 'like', 'match'])('-%s with something unknown is unknown', (name) => {
    expect(compare(name, open, text('a'), false)).toBeUndefined();
    expect(compare(name, text('a'), open, false)).toBeUndefined();
  });

  it('regards case only where the operator says so', () => {
    expect(compare('eq', text('A'), text('a'), true)).toBe(false);
    expect(comparisonOf('-clike')).toEqual({ name: 'like', caseSensitive: true });
    expect(comparisonOf('-contains')).toEqual({ name: 'contains', caseSensitive: false });
    expect(comparisonOf('-in')).toEqual({ name: 'in', caseSensitive: false });
    expect(comparisonOf('-ieq')).toEqual({ name: 'eq', caseSensitive: false });
  });

  it('finds a value among known and unknown ones', () => {
    expect(holds([open, text('a')], text('A'), false)).toBe(true);
    expect(holds([open], text('a'), false)).toBeUndefined();
    expect(holds([text('b')], text('a'), false)).toBe(false);
  });
});
