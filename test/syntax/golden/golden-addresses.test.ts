import { describe, expect, it } from 'vitest';
import { currentAddress, isUnder, parseRenamed } from '../../../src/syntax/golden/golden-addresses.ts';

const renamed = new Map([
  ['ip-ranges/old#a', 'ip-ranges/new#a'],
  ['ip-ranges/old#b', 'ip-ranges/new#c'],
]);

describe('an old address', () => {
  it('leads to the present one', () => {
    expect(currentAddress('ip-ranges/old#b', renamed)).toBe('ip-ranges/new#c');
    expect(currentAddress('ip-ranges/new#c', renamed)).toBe('ip-ranges/new#c');
  });

  it.each([
    ['ip-ranges/new#c', 'ip-ranges/old#b', true],
    ['ip-ranges/new#c', 'ip-ranges/old', true],
    ['ip-ranges/new#c', 'ip-ranges/new#', true],
    ['ip-ranges/new#c', 'ip-ranges/old#a', false],
    ['ip-ranges/new#z', 'ip-ranges/old', false],
    ['ip-ranges/old#b', 'ip-ranges/new#c', false],
  ])('%s is under %s: %s', (address, prefix, under) => expect(isUnder(address, prefix, renamed)).toBe(under));
});

describe('renamed.json', () => {
  it('is an object of addresses', () => {
    const text = '{"ip-ranges/old#a":"ip-ranges/new#a-2"}';
    expect(parseRenamed(text)).toEqual({ ok: true, value: new Map([['ip-ranges/old#a', 'ip-ranges/new#a-2']]) });
    expect(parseRenamed('{}')).toEqual({ ok: true, value: new Map() });
  });

  it.each([
    ['[]', 'it is no object'],
    ['null', 'it is no object'],
    ['"a/b#c"', 'it is no object'],
    ['{', 'it is no JSON'],
    ['{"ip-ranges/old":"ip-ranges/new#a"}', '`ip-ranges/old` is no address'],
    ['{" ip-ranges/old#a":"ip-ranges/new#a"}', '` ip-ranges/old#a` is no address'],
    ['{"ip-ranges/old#a b":"ip-ranges/new#a"}', '`ip-ranges/old#a b` is no address'],
    ['{"ip-ranges/old#a":"ip-ranges/new"}', 'has no present address'],
    ['{"__proto__":"ip-ranges/new#a"}', '`__proto__` is no address'],
    ['{"ip-ranges/old#a":7}', 'has no present address'],
    ['{"ip-ranges/old#a":["ip-ranges/new#a"]}', 'has no present address'],
    ['{"a/b#c":"a/b#d","a/b#d":"a/b#e"}', '`a/b#c` leads to `a/b#d`, which is an old address too'],
  ])('refuses %s', (text, message) => {
    const problem = { code: 'unreadable', message: expect.stringContaining(message) };
    expect(parseRenamed(text)).toMatchObject({ ok: false, problem });
  });
});
