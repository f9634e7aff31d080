/** Addresses and ranges that are refused as settled text, each for one reason that the protocol names. */
import { type Dice, pick } from '../dice.ts';
import { drawAddress, drawRange, writeAddress, writeRange } from '../nouns/ip-ranges.ts';
import type { Pools } from '../pools.ts';
import { has } from '../settings.ts';
import type { Flaw } from './flaw.ts';

const addressFlaws = [
  'octal-too-large',
  'octet-too-large',
  'too-many-octets',
  'two-gaps',
  'long-group',
  'no-hexadecimal',
  'too-many-groups',
  'empty',
] as const;

/** Every flaw that a range can have. */
export const flaws = [
  ...addressFlaws,
  'prefix-too-large',
  'prefix-missing',
  'letter-behind-the-prefix',
  'two-families',
  'end-missing',
  'three-ends',
  'span-of-blocks',
  'bare-word',
] as const;

type AddressFlaw = (typeof addressFlaws)[number];
type RangeFlaw = (typeof flaws)[number];

/** An address with one flaw. */
export function drawRefusedAddress(dice: Dice, pools: Pools): Flaw<AddressFlaw> {
  const four = dice(2) === 0;
  const mended = four ? dottedOf(dice) : sixOf(dice);
  const shared: readonly Flaw<AddressFlaw>[] = [
    {
      text: '',
      flaw: 'empty',
      reason: 'invalid-value address',
      mended: writeAddress(dice, drawAddress(dice, pools), pools.settings),
    },
  ];
  return pick(dice, [...(four ? flawsOf4(dice, mended) : flawsOf6(mended)), ...shared]);
}

/** An IPv4 address in dotted numbers. */
export function dottedOf(dice: Dice): string {
  return [10, dice(256), dice(100), 1 + dice(9)].join('.');
}

/** An IPv6 address with a gap. */
export function sixOf(dice: Dice): string {
  return `2001:db8::${(1 + dice(0xfff)).toString(16)}`;
}

function flawsOf4(dice: Dice, mended: string): readonly Flaw<AddressFlaw>[] {
  const octets = mended.split('.');
  const last = octets[3] ?? '1';
  return [
    {
      text: octets.with(dice(4), `0${(0o256 + dice(0o400 - 0o256)).toString(8)}`).join('.'),
      flaw: 'octal-too-large',
      reason: 'invalid-value octet',
      mended,
    },
    {
      text: octets.with(dice(4), String(256 + dice(20))).join('.'),
      flaw: 'octet-too-large',
      reason: 'invalid-value octet',
      mended,
    },
    { text: [...octets, last].join('.'), flaw: 'too-many-octets', reason: 'invalid-value address', mended },
  ];
}

function flawsOf6(mended: string): readonly Flaw<AddressFlaw>[] {
  return [
    { text: mended.replace('db8', 'db8::1'), flaw: 'two-gaps', reason: 'invalid-value address', mended },
    { text: mended.replace('db8', '00db8'), flaw: 'long-group', reason: 'invalid-value group', mended },
    { text: mended.replace('db8', 'dg8'), flaw: 'no-hexadecimal', reason: 'invalid-value group', mended },
    { text: mended.replace('::', ':1:2:3:4:5:6:7:'), flaw: 'too-many-groups', reason: 'invalid-value address', mended },
  ];
}

/** A range with one flaw, at times in an address of it. */
export function drawRefusedRange(dice: Dice, pools: Pools): Flaw<RangeFlaw> {
  if (dice(3) === 0) return drawRefusedAddress(dice, pools);
  return dice(2) === 0 ? pick(dice, flawsOfBlock(dice)) : pick(dice, flawsOfSpan(dice, pools));
}

function flawsOfBlock(dice: Dice): readonly Flaw<RangeFlaw>[] {
  const [base, bits, part] =
    dice(2) === 0 ? ([dottedOf(dice), 32, 'octet'] as const) : ([sixOf(dice), 128, 'group'] as const);
  const prefix = 1 + dice(bits);
  const mended = `${base}/${prefix}`;
  return [
    {
      text: `${base}/${pick(dice, [bits + 1 + dice(3), 2 ** 32 + prefix])}`,
      flaw: 'prefix-too-large',
      reason: 'invalid-value prefix',
      mended,
    },
    { text: `${base}/`, flaw: 'prefix-missing', reason: 'invalid-value prefix', mended },
    { text: `${mended}x`, flaw: 'letter-behind-the-prefix', reason: 'invalid-value prefix', mended },
    { text: `${mended}-${mended}`, flaw: 'span-of-blocks', reason: `invalid-value ${part}`, mended },
  ];
}

function flawsOfSpan(dice: Dice, pools: Pools): readonly Flaw<RangeFlaw>[] {
  const first = `10.0.0.${dice(100)}`;
  const last = `10.0.${dice(2)}.${101 + dice(100)}`;
  const mended = `${first}-${last}`;
  const mapped = has(pools.settings, 'mapped-addresses') ? [`::ffff:${last}`] : [];
  const six = pick(dice, [...mapped, '2001:db8::1']);
  return [
    {
      text: pick(dice, [`${first}-${six}`, `${six}-${first}`]),
      flaw: 'two-families',
      reason: 'invalid-value family',
      mended,
    },
    { text: pick(dice, [`${first}-`, `-${last}`]), flaw: 'end-missing', reason: 'invalid-value address', mended },
    { text: `${mended}-${last}`, flaw: 'three-ends', reason: 'invalid-value range', mended },
    {
      text: pick(dice, ['any', '*', 'localhost']),
      flaw: 'bare-word',
      reason: 'invalid-value address',
      mended: writeRange(dice, drawRange(dice, pools), pools.settings),
    },
  ];
}
