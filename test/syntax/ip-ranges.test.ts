import { isIP } from 'node:net';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import type { IpAddress, IpRange } from '../../src/model/ip-range.ts';
import { parseAddress, parseRange, printAddress, printRange } from '../../src/syntax/ip-ranges.ts';

const v4 = (value: bigint): IpAddress => ({ family: 4, value });
const v6 = (value: bigint): IpAddress => ({ family: 6, value });

const bit = (n: number) => fc.bigInt({ min: 0n, max: (1n << BigInt(n)) - 1n });
/** Numbers near the ends, and with runs of zero groups, as well as any. */
const value4 = fc.oneof(bit(32), bit(8), fc.constantFrom(0n, 0x0a000001n, 0xffffffffn));
const value6 = fc.oneof(
  bit(128),
  fc.array(fc.constantFrom(0n, 0n, 1n, 0xffffn), { minLength: 8, maxLength: 8 }).map((groups) => ofGroups(groups)),
  bit(32).map((value) => 0xffff00000000n + value),
);
const address: fc.Arbitrary<IpAddress> = fc.oneof(value4.map(v4), value6.map(v6));
const range: fc.Arbitrary<IpRange> = fc.oneof(
  address.map((each): IpRange => ({ kind: 'address', address: each })),
  fc
    .oneof(fc.tuple(value4.map(v4), value4.map(v4)), fc.tuple(value6.map(v6), value6.map(v6)))
    .map(([one, other]): IpRange => {
      const [first, last] = one.value <= other.value ? [one, other] : [other, one];
      return { kind: 'span', first, last };
    }),
  fc.tuple(value4, fc.nat(32)).map(([value, prefix]): IpRange => ({ kind: 'block', address: v4(value), prefix })),
  fc.tuple(value6, fc.nat(128)).map(([value, prefix]): IpRange => ({ kind: 'block', address: v6(value), prefix })),
);

function ofGroups(groups: readonly bigint[]): bigint {
  return groups.reduce((value, group) => value * 65536n + group, 0n);
}

function groupsOf(value: bigint): readonly number[] {
  return Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
}

/** One of the many spellings of an IPv6 address: which run to leave out, digits padded or not, their case, dotted tail. */
interface Spelling {
  readonly value: bigint;
  readonly from: number;
  readonly to: number;
  readonly padded: boolean;
  readonly upper: boolean;
  readonly tail: boolean;
}

const spelling: fc.Arbitrary<Spelling> = fc
  .record({
    value: value6,
    from: fc.nat(8),
    to: fc.nat(8),
    padded: fc.boolean(),
    upper: fc.boolean(),
    tail: fc.boolean(),
  })
  .map((each) => ({ ...each, from: Math.min(each.from, each.to), to: Math.max(each.from, each.to) }));

function spell({ value, from, to, padded, upper, tail }: Spelling): string {
  const groups = groupsOf(value);
  const texts = groups.map((group) => group.toString(16).padStart(padded ? 4 : 1, '0'));
  const last = ((groups[6] ?? 0) << 16) | (groups[7] ?? 0);
  const written = tail ? [...texts.slice(0, 6), dotted(last)] : texts;
  const end = Math.min(to, tail ? 6 : 8);
  const zeros = end > from && groups.slice(from, end).every((group) => group === 0);
  const text = zeros ? `${written.slice(0, from).join(':')}::${written.slice(end).join(':')}` : written.join(':');
  return upper ? text.toUpperCase() : text;
}

describe('parseAddress', () => {
  it.each([
    ['0.0.0.0', v4(0n)],
    ['255.255.255.255', v4(0xffffffffn)],
    ['10.0.0.1', v4(0x0a000001n)],
    ['::', v6(0n)],
    ['::1', v6(1n)],
    ['1::', v6(1n << 112n)],
    ['1:2:3:4:5:6:7::', v6(0x00010002000300040005000600070000n)],
    ['::2:3:4:5:6:7:8', v6(0x00000002000300040005000600070008n)],
    ['2001:DB8:0:0:0:0:0:1', v6(0x20010db8000000000000000000000001n)],
    ['2001:db8::192.168.100.10', v6(0x20010db80000000000000000c0a8640an)],
    ['::1.2.3.4', v6(0x01020304n)],
    ['::ffff:1.2.3.4', v6(0xffff01020304n)],
    ['1:2:3:4:5:6:1.2.3.4', v6(0x00010002000300040005000601020304n)],
    ['0000:0000:0000:0000:0000:0000:0000:00ff', v6(255n)],
  ])('reads %s', (text, value) => {
    expect(parseAddress(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'IP-IPV4'],
    ['10.0.0', 'IP-OCTET-FORM'],
    ['10.0.0.0.1', 'IP-IPV4'],
    ['10.0.0.256', 'IP-IPV4'],
    ['10.0.0.1000', 'IP-IPV4'],
    ['010.0.0.1', 'IP-OCTET-FORM'],
    ['10.0.0.00', 'IP-OCTET-FORM'],
    ['0x0a.0.0.1', 'IP-OCTET-FORM'],
    ['167772161', 'IP-IPV4'],
    ['10..0.1', 'IP-IPV4'],
    ['10.0.0.1.', 'IP-IPV4'],
    ['.10.0.0.1', 'IP-IPV4'],
    ['-1.0.0.1', 'IP-IPV4'],
    ['+1.0.0.1', 'IP-IPV4'],
    ['1e1.0.0.1', 'IP-IPV4'],
    [' 10.0.0.1', 'IP-NO-SPACE'],
    ['10.0.0.1\n', 'IP-NO-SPACE'],
    ['10.0.0. 1', 'IP-NO-SPACE'],
    ['١٠.0.0.1', 'IP-IPV4'],
    ['10.0.0.1/32', 'IP-IPV4'],
    ['10.0.0.1-10.0.0.2', 'IP-IPV4'],
    [':', 'IP-IPV6'],
    [':::', 'IP-IPV6'],
    ['1:2:3:4:5:6:7', 'IP-IPV6'],
    ['1:2:3:4:5:6:7:8:9', 'IP-IPV6'],
    ['1:2:3:4:5:6:7:8::', 'IP-IPV6'],
    ['1:2:3:4::5:6:7:8', 'IP-IPV6'],
    ['1::2::3', 'IP-IPV6'],
    [':1:2:3:4:5:6:7', 'IP-IPV6'],
    ['1:2:3:4:5:6:7:', 'IP-IPV6'],
    ['12345::', 'IP-IPV6'],
    ['g::', 'IP-IPV6'],
    ['::1%4', 'IP-ZONE'],
    ['[::1]', 'IP-BRACKETS'],
    ['::1 ', 'IP-NO-SPACE'],
    ['::1.2.3', 'IP-OCTET-FORM'],
    ['::01.2.3.4', 'IP-OCTET-FORM'],
    ['1.2.3.4::', 'IP-IPV6'],
    ['::1.2.3.4:5', 'IP-IPV6'],
    ['1:2:3:4:5:6:7:1.2.3.4', 'IP-IPV6'],
    ['::0x1', 'IP-IPV6'],
    ['::-1', 'IP-IPV6'],
  ])('refuses %j by %s', (text, clause) => {
    expect(parseAddress(text)).toMatchObject({ ok: false, problem: { code: 'invalid-value', clause } });
  });

  it('reads every spelling of an IPv6 address as its number', () => {
    fc.assert(
      fc.property(spelling, (each) => {
        expect(parseAddress(spell(each))).toEqual({ ok: true, value: v6(each.value) });
      }),
    );
  });

  it('accepts what node:net accepts, but for zones', () => {
    const mutated = fc
      .tuple(
        fc.oneof(
          value4.map((value) => dotted(Number(value))),
          spelling.map(spell),
        ),
        edits,
      )
      .map(edit);
    fc.assert(
      fc.property(mutated, (text) => {
        expect(parseAddress(text).ok).toBe(isIP(text) !== 0 && !text.includes('%'));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same number as ipaddr.js, where that is right', () => {
    const texts = fc.oneof(
      value4.map((value) => dotted(Number(value))),
      spelling.map(spell),
    );
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/:.*\./.test(text)); // it reads `::1.2.3.4` as `::ffff:1.2.3.4`
        const bytes = ipaddr.parse(text).toByteArray();
        const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        expect(parseAddress(text)).toEqual({ ok: true, value: { family: bytes.length === 4 ? 4 : 6, value } });
      }),
    );
  });
});

/** Small damage to a text: characters put in, left out or replaced. */
const edits = fc.array(
  fc.record({
    at: fc.nat(40),
    remove: fc.nat(1),
    put: fc.constantFrom('', '', ':', '.', '0', '1', 'f', 'g', ' ', '%', '25', '::'),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The same where there may be more than an address. */
const rangeEdits = fc.array(
  fc.record({
    at: fc.nat(40),
    remove: fc.nat(1),
    put: fc.constantFrom('', ':', '.', '0', '25', 'g', ' ', '%1', '-', '/', '*', '–', '[', ']', '/255.255.0.0'),
  }),
  { minLength: 1, maxLength: 3 },
);

function edit([text, changes]: readonly [string, readonly { at: number; remove: number; put: string }[]]): string {
  return changes.reduce((now, { at, remove, put }) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + put + now.slice(place + remove);
  }, text);
}

describe('parseRange', () => {
  it.each([
    ['10.0.0.1', { kind: 'address', address: v4(0x0a000001n) }],
    ['::ffff:10.0.0.1', { kind: 'address', address: v6(0xffff0a000001n) }],
    ['10.0.0.1-10.0.0.1', { kind: 'span', first: v4(0x0a000001n), last: v4(0x0a000001n) }],
    ['0.0.0.0-255.255.255.255', { kind: 'span', first: v4(0n), last: v4(0xffffffffn) }],
    ['::-::ffff:1.2.3.4', { kind: 'span', first: v6(0n), last: v6(0xffff01020304n) }],
    ['10.0.0.5/24', { kind: 'block', address: v4(0x0a000005n), prefix: 24 }],
    ['10.0.0.5/0', { kind: 'block', address: v4(0x0a000005n), prefix: 0 }],
    ['10.0.0.5/32', { kind: 'block', address: v4(0x0a000005n), prefix: 32 }],
    ['::/0', { kind: 'block', address: v6(0n), prefix: 0 }],
    ['::1/128', { kind: 'block', address: v6(1n), prefix: 128 }],
  ] satisfies readonly [string, IpRange][])('reads %s and keeps what the readings disagree on', (text, value) => {
    expect(parseRange(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['10.0.0.9-10.0.0.1', 'IP-SPAN-ORDER'],
    ['10.0.0.1-::1', 'IP-SPAN-ENDS'],
    ['::ffff:10.0.0.1-10.0.0.9', 'IP-SPAN-ENDS'],
    ['10.0.0.1-::ffff:10.0.0.9', 'IP-SPAN-ENDS'],
    ['10.0.0.0/33', 'IP-CIDR-PREFIX'],
    ['::/129', 'IP-CIDR-PREFIX'],
    ['10.0.0.0/024', 'IP-PREFIX-FORM'],
    ['10.0.0.0/00', 'IP-PREFIX-FORM'],
    ['10.0.0.0/', 'IP-CIDR-PREFIX'],
    ['10.0.0.0/+8', 'IP-PREFIX-FORM'],
    ['10.0.0.0/8.0', 'IP-CIDR-PREFIX'],
    ['10.0.0.0/1e1', 'IP-CIDR-PREFIX'],
    ['10.0.0.0/ 8', 'IP-CIDR-PREFIX'],
    ['10.0.0.0/8\n', 'IP-CIDR-PREFIX'],
    ['10.0.0.0/255.0.0.0', 'IP-PREFIX-FORM'],
    ['10.0.0.0/8/8', 'IP-FORMS'],
    ['10.0.0.1-10.0.0.2-10.0.0.3', 'IP-FORMS'],
    ['10.0.0.0-10.0.0.1/24', 'IP-IPV4'],
    ['10.0.0.0/-1', 'IP-IPV4'],
    ['10.0.0.1 - 10.0.0.2', 'IP-NO-SPACE'],
    ['10.0.0.1-', 'IP-IPV4'],
    ['-10.0.0.1', 'IP-IPV4'],
    ['::g-::1', 'IP-IPV6'],
    ['/8', 'IP-IPV4'],
    ['-', 'IP-IPV4'],
    ['', 'IP-IPV4'],
    ['*', 'IP-IPV4'],
    ['192.168.1.1(255.255.255.0)', 'IP-IPV4'],
    ['fe80::1%4/64', 'IP-ZONE'],
    ['[::1]/128', 'IP-BRACKETS'],
  ])('refuses %j by %s', (text, clause) => {
    expect(parseRange(text)).toMatchObject({ ok: false, problem: { code: 'invalid-value', clause } });
  });

  it.each([
    ['10.0.0.256', '`10.0.0.256` is no IPv4 or IPv6 address: `256` is more than 255', undefined],
    ['10.0.0.010', '`10.0.0.010` is no IPv4 or IPv6 address: `010` begins with a zero', '10.0.0.10'],
    ['10.0.0', '`10.0.0` is no IPv4 or IPv6 address: it has 3 numbers, not 4', undefined],
    ['10.0.0.1:443', '`10.0.0.1:443` is no IPv6 address: it has a port', '10.0.0.1'],
    ['[::1]:443', '`[::1]:443` is no IPv6 address: it has a port', '::1'],
    ['[::1]', '`[::1]` is no IPv6 address: it stands in brackets', '::1'],
    ['fe80::1%eth0', '`fe80::1%eth0` is no IPv6 address: it has a zone', 'fe80::1'],
    [
      '192.168.1.1(255.255.255.0)',
      '`192.168.1.1(255.255.255.0)` is no IPv4 or IPv6 address: its mask stands in parentheses',
      '192.168.1.1/24',
    ],
    ['10.0.*', '`10.0.*` is no IPv4 or IPv6 address: a star stands for nothing here', '10.0.0.0/16'],
    ['server', '`server` is no IPv4 or IPv6 address', undefined],
    ['', '`` is no IPv4 or IPv6 address: it is empty', undefined],
    [' ::1', '` ::1` is no IPv6 address: it holds white space', '::1'],
    ['1.2.3.4-', '`1.2.3.4-` has no end', '1.2.3.4'],
    ['-1.2.3.4', '`-1.2.3.4` has no beginning', '1.2.3.4'],
    ['-', '`-` has no beginning', undefined],
    [
      '1.2.3.4-20',
      '`1.2.3.4-20` has the end `20`, which is no IPv4 or IPv6 address: it has 1 number, not 4',
      '1.2.3.4-1.2.3.20',
    ],
    [
      '1.2.3.4-1.2.3.256',
      '`1.2.3.4-1.2.3.256` has the end `1.2.3.256`, which is no IPv4 or IPv6 address: `256` is more than 255',
      undefined,
    ],
    [
      '10.0.0.1 - 10.0.0.9',
      '`10.0.0.1 - 10.0.0.9` has the beginning `10.0.0.1 `, which is no IPv4 or IPv6 address: it holds white space',
      '10.0.0.1-10.0.0.9',
    ],
    ['10.0.0.1–10.0.0.9', '`10.0.0.1–10.0.0.9` is no IPv4 or IPv6 address', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1-::1', '`10.0.0.1-::1` has one IPv4 end and one IPv6 end', undefined],
    ['::ffff:10.0.0.1-10.0.0.9', '`::ffff:10.0.0.1-10.0.0.9` has one IPv4 end and one IPv6 end', '10.0.0.1-10.0.0.9'],
    ['::ffff:10.0.0.1-10.0.0.1', '`::ffff:10.0.0.1-10.0.0.1` has one IPv4 end and one IPv6 end', '10.0.0.1-10.0.0.1'],
    ['::ffff:10.0.0.9-10.0.0.1', '`::ffff:10.0.0.9-10.0.0.1` has one IPv4 end and one IPv6 end', undefined],
    ['0.0.0.1-::5', '`0.0.0.1-::5` has one IPv4 end and one IPv6 end', undefined],
    ['10.0.0.1-::10.0.0.9', '`10.0.0.1-::10.0.0.9` has one IPv4 end and one IPv6 end', undefined],
    ['::2-::1', '`::2-::1` ends before it begins', '::1-::2'],
    ['/8', '`/8` has no address', undefined],
    ['10.0.0.0/', '`10.0.0.0/` has no prefix length; it takes 0 to 32', '10.0.0.0'],
    ['::1/129', '`::1/129` has the prefix length `129`; it takes 0 to 128', undefined],
    ['10.0.0.0/33', '`10.0.0.0/33` has the prefix length `33`; it takes 0 to 32', undefined],
    ['10.0.0.0/x', '`10.0.0.0/x` has the prefix length `x`; it takes 0 to 32', undefined],
    ['10.0.0.0/008', '`10.0.0.0/008` has the prefix length `008`; it takes 0 to 32', '10.0.0.0/8'],
    ['10.0.0.0/08', '`10.0.0.0/08` has the prefix length `08`; it takes 0 to 32', '10.0.0.0/8'],
    [
      '10.0.0.0/255.255.0.0',
      '`10.0.0.0/255.255.0.0` has the prefix length `255.255.0.0`; it takes 0 to 32',
      '10.0.0.0/16',
    ],
    ['10.0.0.0/255.0.255.0', '`10.0.0.0/255.0.255.0` has the prefix length `255.0.255.0`; it takes 0 to 32', undefined],
    [
      '::g/64',
      '`::g/64` has the address `::g`, which is no IPv6 address: `g` is no group of one to four hexadecimal digits',
      undefined,
    ],
    [
      'fe80::1%4/64',
      '`fe80::1%4/64` has the address `fe80::1%4`, which is no IPv6 address: it has a zone',
      'fe80::1/64',
    ],
    ['1/2/3', '`1/2/3` is no address, `first-last` or `address/prefix`', undefined],
  ])('says why it refuses %j, and what was probably meant', (text, message, meant) => {
    const read = parseRange(text);
    expect(read).toMatchObject({ ok: false, problem: { message } });
    expect(!read.ok && read.problem.hint).toBe(meant === undefined ? undefined : `did you mean \`${meant}\`?`);
  });

  it.each([
    ['[::1]-::9', '::1-::9'],
    ['::1-[::9]', '::1-::9'],
    [`10.0.0.1${' '.repeat(192)}`, '10.0.0.1'],
    [`10.0.0.1${' '.repeat(193)}`, undefined],
  ])('asks, when it refuses %j, for %s', (text, meant) => {
    const read = parseRange(text);
    expect(!read.ok && read.problem.hint).toBe(meant === undefined ? undefined : `did you mean \`${meant}\`?`);
  });

  it('asks only for what it reads', () => {
    fc.assert(
      fc.property(fc.tuple(range.map(printRange), rangeEdits).map(edit), (text) => {
        const read = parseRange(text);
        const meant = read.ok ? undefined : /^did you mean `(.*)`\?$/.exec(read.problem.hint ?? '')?.[1];
        if (meant !== undefined) expect(parseRange(meant).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('asks for an address where no range may stand', () => {
    expect(parseAddress('10.0.*')).toMatchObject({ problem: { message: expect.stringContaining('a star') } });
    expect(parseAddress('10.0.*')).not.toHaveProperty('problem.hint');
    expect(parseAddress('10.0.0.1:80')).toMatchObject({ problem: { hint: 'did you mean `10.0.0.1`?' } });
  });

  it('says in one line which text is refused', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0.:-/f\n\r\u2028') }));
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseRange(text);
        if (read.ok) return;
        expect(read.problem.message).toMatch(/^`.*` (is|has|ends) .*[^.]$/s);
        expect(read.problem.message).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });
});

describe('printRange', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['::1.2.3.4', '::102:304'],
    ['1:0:0:2:0:0:0:3/64', '1:0:0:2::3/64'],
    ['::-::ffff:1.2.3.4', '::-::ffff:102:304'],
  ])('prints %s in its shortest usual spelling', (text, printed) => {
    const read = parseRange(text);
    expect(read.ok && printRange(read.value)).toBe(printed);
  });

  it('prints what is read back as the same range', () => {
    fc.assert(
      fc.property(range, (each) => {
        expect(parseRange(printRange(each))).toEqual({ ok: true, value: each });
      }),
    );
    fc.assert(
      fc.property(address, (each) => {
        expect(parseAddress(printAddress(each))).toEqual({ ok: true, value: each });
      }),
    );
  });
});
