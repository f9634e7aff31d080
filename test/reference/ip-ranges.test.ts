import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../src/model/readings.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { matchRange } from '../../src/reference/ip-ranges.ts';
import { reference } from '../../src/reference/reference.ts';
import { under } from './questions.ts';

type Bits = Readings['cidr-host-bits'];
type Mapped = Readings['ipv4-mapped-ipv6'];

const COMBINATIONS = (['masked', 'from-host', 'usable-hosts'] as const).flatMap((bits) =>
  (['distinct', 'folded', 'embedded'] as const).map((mapped) => ({ bits, mapped })),
);

function matches(range: string, address: string, bits: Bits, mapped: Mapped): boolean {
  const readings = under({ 'cidr-host-bits': bits, 'ipv4-mapped-ipv6': mapped });
  const { answer } = matchRange({ range, address }, { readings, semantics: reference });
  if (!('matches' in answer)) throw new Error(`refused: ${answer.message}`);
  return answer.matches;
}

/*
 * A judge that knows addresses as texts of 32 or 128 binary digits only. A block is what begins with the same digits;
 * its ends are filled up with 0 and with 1; order is the order of texts.
 */

interface Judged {
  readonly kind: 'address' | 'span' | 'block';
  readonly first: string;
  readonly last: string;
  readonly prefix: number;
}

const MAPPED = '0'.repeat(80) + '1'.repeat(16);
const isMapped = (digits: string): boolean => digits.length === 128 && digits.startsWith(MAPPED);
const unmap = (digits: string): string => (isMapped(digits) ? digits.slice(96) : digits);
const embed = (digits: string): string => (digits.length === 32 ? MAPPED + digits : digits);

function folded(range: Judged): Judged {
  const { kind, first, last, prefix } = range;
  if (kind === 'block')
    return isMapped(first) && prefix >= 96 ? { ...range, first: unmap(first), prefix: prefix - 96 } : range;
  return isMapped(first) && isMapped(last) ? { ...range, first: unmap(first), last: unmap(last) } : range;
}

/** All in 128 digits; ends that an IPv4 block loses are remembered as they were written. */
function embedded(range: Judged): Judged {
  const { first, last, prefix } = range;
  return { ...range, first: embed(first), last: embed(last), prefix: first.length === 32 ? prefix + 96 : prefix };
}

function judge(written: Judged, asked: string, bits: Bits, mapped: Mapped): boolean {
  if (mapped === 'embedded') {
    const address = embed(asked);
    const isFour = written.first.length === 32;
    const loses = isFour && bits === 'usable-hosts' ? isEnd(written, unmap(address)) : false;
    return !loses && judge(embedded(written), address, bits, 'distinct');
  }
  const { kind, first, last, prefix } = mapped === 'folded' ? folded(written) : written;
  const address = mapped === 'folded' ? unmap(asked) : asked;
  if (address.length !== first.length) return false;
  if (kind !== 'block') return first <= address && address <= last;
  const base = first.slice(0, prefix);
  if (!address.startsWith(base)) return false;
  if (bits === 'from-host') return address >= first;
  return bits === 'masked' || first.length === 128 || !isEnd({ ...written, first, prefix }, address);
}

/** Whether an address is the first or the last of an IPv4 block that is large enough to lose them. */
function isEnd({ kind, first, prefix }: Judged, address: string): boolean {
  if (kind !== 'block' || prefix > 30) return false;
  return ['0', '1'].some((digit) => address === first.slice(0, prefix).padEnd(32, digit));
}

function spell(digits: string): string {
  const take = (size: number): readonly number[] =>
    Array.from({ length: digits.length / size }, (_, index) =>
      Number.parseInt(digits.slice(index * size, (index + 1) * size), 2),
    );
  return digits.length === 32
    ? take(8).join('.')
    : take(16)
        .map((group) => group.toString(16))
        .join(':');
}

function write({ kind, first, last, prefix }: Judged): string {
  switch (kind) {
    case 'address':
      return spell(first);
    case 'span':
      return `${spell(first)}-${spell(last)}`;
    case 'block':
      return `${spell(first)}/${prefix}`;
  }
}

/** Small worlds: all addresses that end in the last four digits, where families, numbers and mapping come close. */
const STEMS = ['0'.repeat(28), '1'.repeat(28), '0000101'.repeat(4)].flatMap((stem) => [
  stem,
  MAPPED + stem,
  '0'.repeat(96) + stem,
  '1'.repeat(96) + stem,
]);
const TAILS = Array.from({ length: 16 }, (_, index) => index.toString(2).padStart(4, '0'));
const world = STEMS.flatMap((stem) => TAILS.map((tail) => stem + tail));

const anywhere = fc.constantFrom(...world);
const range: fc.Arbitrary<Judged> = fc.oneof(
  anywhere.map((first): Judged => ({ kind: 'address', first, last: first, prefix: 0 })),
  fc
    .tuple(anywhere, anywhere)
    .filter(([one, other]) => one.length === other.length)
    .map(([one, other]): Judged => {
      const [first, last] = one <= other ? [one, other] : [other, one];
      return { kind: 'span', first, last, prefix: 0 };
    }),
  anywhere.chain((first) => {
    const whole = first.length;
    const prefix = fc.oneof(fc.nat(whole), fc.integer({ min: whole - 5, max: whole }), fc.constantFrom(0, whole - 32));
    return prefix.map((each): Judged => ({ kind: 'block', first, last: first, prefix: each }));
  }),
);

describe.each(COMBINATIONS)('under $bits and $mapped', ({ bits, mapped }) => {
  it('a range matches the addresses that it should, of all in a small world', () => {
    fc.assert(
      fc.property(range, (each) => {
        const text = write(each);
        const found = world.filter((address) => matches(text, spell(address), bits, mapped));
        expect(found.map(spell)).toEqual(world.filter((address) => judge(each, address, bits, mapped)).map(spell));
      }),
      { numRuns: 60 },
    );
  });

  it('every block of a world of sixteen addresses is right', () => {
    for (const tail of TAILS) {
      for (let prefix = 26; prefix <= 32; prefix += 1) {
        const each: Judged = { kind: 'block', first: '0'.repeat(28) + tail, last: '', prefix };
        const found = TAILS.filter((end) => matches(write(each), spell('0'.repeat(28) + end), bits, mapped));
        expect(found, write(each)).toEqual(TAILS.filter((end) => judge(each, '0'.repeat(28) + end, bits, mapped)));
      }
    }
  });
});

const ALL = '+++ +++ +++';
const NONE = '--- --- ---';

/** Matches or not, by masked, from-host, usable-hosts; each distinct, folded, embedded. */
describe.each([
  ['IP-ADDRESS', '2001:DB8::1', '2001:db8:0:0:0:0:0:1', ALL],
  ['IP-ADDRESS', '10.0.0.1', '10.0.0.2', NONE],
  ['IP-SPAN', '10.0.0.1-10.0.0.3', '10.0.0.1', ALL],
  ['IP-SPAN', '10.0.0.1-10.0.0.3', '10.0.0.3', ALL],
  ['IP-SPAN', '10.0.0.1-10.0.0.3', '10.0.0.4', NONE],
  ['IP-SPAN', '9.0.0.0-10.0.0.0', '9.255.0.7', ALL],
  ['IP-SPAN', '::fe-::1:1', '::100', ALL],
  ['IP-CIDR', '172.17.17.27/16', '172.17.17.26', '+++ --- +++'],
  ['IP-CIDR', '192.168.10.20/24', '192.168.10.0', '+++ --- ---'],
  ['IP-CIDR', '192.168.10.20/24', '192.168.10.255', '+++ +++ ---'],
  ['IP-CIDR', '192.168.10.20/24', '192.168.10.20', ALL],
  ['IP-CIDR', '192.168.10.20/24', '192.168.11.20', NONE],
  ['IP-CIDR', '10.0.0.1/31', '10.0.0.0', '+++ --- +++'],
  ['IP-CIDR', '10.0.0.1/32', '10.0.0.1', ALL],
  ['IP-CIDR', '0.0.0.0/0', '0.0.0.0', '+++ +++ ---'],
  ['IP-CIDR', '2001:db8::5/64', '2001:db8::', '+++ --- +++'],
  ['IP-CIDR', '::/0', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ALL],
  ['IP-FAMILIES', '::/0', '1.2.3.4', '--+ --+ --+'],
  ['IP-FAMILIES', '0.0.0.0/0', '::102:304', NONE],
  ['IP-FAMILIES', '1.2.3.4', '::1.2.3.4', NONE],
  ['IP-MAPPED', '::/0', '::ffff:1.2.3.4', '+-+ +-+ +-+'],
  ['IP-MAPPED', '1.2.3.4', '::ffff:102:304', '-++ -++ -++'],
  ['IP-MAPPED', '::ffff:1.2.3.4', '0:0:0:0:0:ffff:102:304', ALL],
  ['IP-MAPPED', '::ffff:1.2.3.0-::ffff:1.2.3.9', '1.2.3.4', '-++ -++ -++'],
  ['IP-MAPPED', '::-::ffff:1.2.3.9', '::ffff:1.2.3.4', '+-+ +-+ +-+'],
  ['IP-MAPPED', '::ffff:1.2.3.4/95', '::ffff:1.2.3.4', '+-+ +-+ +-+'],
  ['IP-MAPPED', '::ffff:1.2.3.4/96', '9.9.9.9', '-++ -++ -++'],
  ['IP-MAPPED', '::ffff:1.2.3.4/120', '1.2.3.0', '-++ --- --+'],
  ['IP-EMBEDDED', '0.0.0.0/0', '::1', NONE],
  ['IP-EMBEDDED', '::/96', '10.0.0.1', NONE],
  ['IP-EMBEDDED', '::-::fffe:ffff:ffff', '10.0.0.1', NONE],
  ['IP-EMBEDDED', '::ffff:0:0-2001:db8::1', '10.0.0.1', '--+ --+ --+'],
  ['IP-EMBEDDED', '::fffe:0:0/95', '10.0.0.1', '--+ --+ --+'],
  ['IP-EMBEDDED', '10.0.0.9/24', '::ffff:10.0.0.0', '-++ --- ---'],
  ['IP-EMBEDDED', '10.0.0.0/24', '::ffff:10.0.0.255', '-++ -++ ---'],
  ['IP-EMBEDDED', '::ffff:10.0.0.0/120', '::ffff:10.0.0.0', '+++ +++ +-+'],
  ['IP-EMBEDDED', '::ffff:10.0.0.9/120', '10.0.0.8', '-++ --- -++'],
] as const)('%s: %s and %s', (clause, range, address, expected) => {
  it('under each combination', () => {
    const found = COMBINATIONS.map(({ bits, mapped }) => (matches(range, address, bits, mapped) ? '+' : '-'));
    expect(found.join('')).toBe(expected.replaceAll(' ', ''));
  });

  it('is decided by a clause of its form', () => {
    const explained = explain({ chapter: 'ip-ranges', given: {}, when: { range, address } }, under({}));
    const form = range.includes('/') ? 'IP-CIDR' : range.includes('-') ? 'IP-SPAN' : 'IP-ADDRESS';
    expect(explained.clause).toBe(form);
    expect(explained.trace).toEqual([
      { kind: 'range', range, address, matches: expected.startsWith('+'), clause: form },
    ]);
    expect(['IP-FAMILIES', 'IP-MAPPED', 'IP-EMBEDDED', form]).toContain(clause);
  });
});

describe('refusals', () => {
  it.each([
    ['::ffff:10.0.0.1-10.0.0.9', '10.0.0.1', 'IP-SPAN-ENDS'],
    ['10.0.0.9-10.0.0.1', '10.0.0.5', 'IP-SPAN-ORDER'],
    ['10.0.0.0/33', '10.0.0.1', 'IP-CIDR-PREFIX'],
    ['10.0.0.1', '10.0.0.1/32', 'IP-IPV4'],
    ['10.0.0.1', '10.0.0.1-10.0.0.1', 'IP-IPV4'],
    ['10.0.0.1', '', 'IP-IPV4'],
    ['::1', 'fe80::1%4', 'IP-ZONE'],
    ['1/2/3', '::1', 'IP-FORMS'],
  ])('%s and %s, by %s, under each combination', (range, address, clause) => {
    for (const { bits, mapped } of COMBINATIONS) {
      const readings = under({ 'cidr-host-bits': bits, 'ipv4-mapped-ipv6': mapped });
      const explained = matchRange({ range, address }, { readings, semantics: reference });
      expect(explained.answer).toMatchObject({ refused: 'invalid-value' });
      expect(explained.clause).toBe(clause);
    }
  });
});
