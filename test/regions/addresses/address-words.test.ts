import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressWords, readWords } from '../../../src/regions/addresses/address-words.ts';
import { parseAddress, printAddress } from '../../../src/syntax/ip-ranges.ts';
import { address } from './ranges.ts';

function read(text: string): bigint | undefined {
  const into: AddressWords = { family: 4, words: new Uint32Array(4).fill(7) };
  try {
    readWords(text, into);
  } catch {
    return undefined;
  }
  const value = into.words.reduce((sum, word) => (sum << 32n) + BigInt(word), 0n);
  return into.family === 4 ? -1n - value : value;
}

function expected(text: string): bigint | undefined {
  const parsed = parseAddress(text);
  if (!parsed.ok) return undefined;
  return parsed.value.family === 4 ? -1n - parsed.value.value : parsed.value.value;
}

const group = fc.stringMatching(/^[0-9a-fA-F]{0,5}$/);
const texts = fc.oneof(
  address.map(printAddress),
  fc.array(group, { minLength: 1, maxLength: 9 }).map((groups) => groups.join(':')),
  fc
    .tuple(fc.array(group, { maxLength: 6 }), fc.constantFrom('1.2.3.4', '::', '::1'))
    .map(([groups, end]) => `${groups.join(':')}:${end}`),
  fc
    .array(fc.constantFrom('0', '1', '10', '255', '256', '01', '', '.', ':', '9a', ' ', '\u0661'), { maxLength: 9 })
    .map((parts) => parts.join('.')),
  fc.array(fc.nat(300), { minLength: 3, maxLength: 5 }).map((octets) => octets.join('.')),
);

describe('readWords', () => {
  it('reads what the shared reader reads, to the same number, and throws for all else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toBe(expected(text));
      }),
      { numRuns: 6000 },
    );
  });

  it.each(['::', '1::', '::1', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'FE80::a'])(
    '%s',
    (text) => {
      expect(read(text)).toBe(expected(text));
      expect(read(text)).toBeDefined();
    },
  );

  it.each([
    '',
    ':',
    ':::',
    '1:::2',
    '1::2::3',
    '1:2:3:4:5:6:7:8::',
    '1:',
    ':1',
    '00000::',
    'g::',
    '1.2.3',
    '1.2.3.4.',
    '::1%4',
  ])('not %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
