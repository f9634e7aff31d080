import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressMistake, fullEnd, maskLength } from '../../src/syntax/ip-mistakes.ts';
import { parseAddress } from '../../src/syntax/ip-ranges.ts';

describe('addressMistake', () => {
  it.each([
    ['1.2..4', 'a number is missing beside a dot', undefined],
    ['1.2.3.4.', 'a number is missing beside a dot', undefined],
    ['1.2.3.4.5', 'it has 5 numbers, not 4', undefined],
    ['1', 'it has 1 number, not 4', undefined],
    ['01.2.3.400', '`400` is more than 255', undefined],
    ['01.002.3.00', '`01` begins with a zero', '1.2.3.0'],
    ['1.2.3.4(255.0.255.0)', 'its mask stands in parentheses', undefined],
    ['10.*.*.*', 'a star stands for nothing here', '10.0.0.0/8'],
    ['*', 'a star stands for nothing here', undefined],
    ['1::2::3', '`::` stands in it twice', undefined],
    [':1', 'a group is missing beside a colon', undefined],
    ['12345::', '`12345` is no group of one to four hexadecimal digits', undefined],
    ['1:2:3', 'it has 3 groups, not 8', undefined],
    ['1:2:3:4:5:6:7:8::', '`::` leaves out no group', undefined],
    ['::1.2.3', 'it has 3 numbers, not 4', undefined],
    ['::01.2.3.4', '`01` begins with a zero', undefined],
    ['1 . 2', 'it holds white space', '1.2'],
    [`${'1'.repeat(99)}.`, 'a number is missing beside a dot', undefined],
  ])('of %j: %s', (text, reason, guess) => {
    expect(addressMistake(text)).toEqual(guess === undefined ? { reason } : { reason, guess });
  });

  it.each([
    'server',
    '1.2.3.x',
    `${'1'.repeat(100)}.`,
    'x[1.2.3.4]',
    '[1.2.3.4]x',
    'x1.2.3.4(255.0.0.0)',
    '1.2.3.4(255.0.0.0)x',
  ])('knows nothing of %j', (text) => {
    expect(addressMistake(text)).toBeUndefined();
  });

  it.each(['x10.0.*', '10.0.*x'])('guesses nothing of the star in %j', (text) => {
    expect(addressMistake(text)).toEqual({ reason: 'a star stands for nothing here' });
  });

  it('finds none in an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        fc.pre(parseAddress(text).ok);
        expect(addressMistake(text)).toBeUndefined();
      }),
    );
  });
});

describe('maskLength', () => {
  it('is the number of ones that a mask begins with', () => {
    for (let length = 0; length <= 32; length += 1) {
      const bits = '1'.repeat(length).padEnd(32, '0');
      const mask = [0, 8, 16, 24].map((at) => Number.parseInt(bits.slice(at, at + 8), 2)).join('.');
      expect(maskLength(mask)).toBe(length);
    }
  });

  it.each([
    '',
    '255.0.255.0',
    '0.255.255.255',
    '256.0.0.0',
    '255.255.255',
    '24',
    '+255.255.0.0',
    '255.255.0.0e0',
    '0xff.255.0.0',
  ])('%j is no mask', (text) => {
    expect(maskLength(text)).toBeUndefined();
  });
});

describe('fullEnd', () => {
  it('takes the first three numbers from the beginning', () => {
    expect(fullEnd('10.0.0.1', '20')).toBe('10.0.0.20');
    expect([fullEnd('10.0.0', '20'), fullEnd('10.0.0.1', '0.20'), fullEnd('::1', '20')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
