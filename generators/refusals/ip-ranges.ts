/** Addresses and ranges that are refused as settled text, each for one reason that the protocol names. */
import { type Dice, pick } from '../dice.ts';
import type { Ground } from '../ground.ts';
import { drawAddress, drawRange, writeAddress, writeRange } from '../nouns/ip-ranges.ts';
import { has } from '../settings.ts';
import type { Flaw } from './flaw.ts';

type AddressReason =
  | 'octal-too-large'
  | 'octet-too-large'
  | 'too-many-octets'
  | 'two-gaps'
  | 'long-group'
  | 'no-hexadecimal'
  | 'too-many-groups'
  | 'empty';

type RangeReason =
  | AddressReason
  | 'prefix-too-large'
  | 'prefix-missing'
  | 'two-families'
  | 'end-missing'
  | 'three-ends'
  | 'span-of-blocks'
  | 'bare-word';

export const reasons: readonly RangeReason[] = [
  'octal-too-large',
  'octet-too-large',
  'too-many-octets',
  'two-gaps',
  'long-group',
  'no-hexadecimal',
  'too-many-groups',
  'empty',
  'prefix-too-large',
  'prefix-missing',
  'two-families',
  'end-missing',
  'three-ends',
  'span-of-blocks',
  'bare-word',
];

export function drawRefusedAddress(dice: Dice, ground: Ground): Flaw<AddressReason> {
  const four = dice(2) === 0;
  const mended = four ? dottedOf(dice) : sixOf(dice);
  const shared: readonly Flaw<AddressReason>[] = [
    { text: '', reason: 'empty', mended: writeAddress(dice, drawAddress(dice, ground), ground.settings) },
  ];
  return pick(dice, [...(four ? flawsOf4(dice, mended) : flawsOf6(mended)), ...shared]);
}

/** An IPv4 address in dotted numbers. */
export function dottedOf(dice: Dice): string {
  return [10, dice(256), dice(100), 1 + dice(9)].join('.');
}

export function sixOf(dice: Dice): string {
  return `2001:db8::${(1 + dice(0xfff)).toString(16)}`;
}

function flawsOf4(dice: Dice, mended: string): readonly Flaw<AddressReason>[] {
  const octets = mended.split('.');
  const last = octets[3] ?? '1';
  return [
    { text: octets.with(dice(4), `0${(256 + dice(256)).toString(8)}`).join('.'), reason: 'octal-too-large', mended },
    { text: octets.with(dice(4), String(256 + dice(20))).join('.'), reason: 'octet-too-large', mended },
    { text: [...octets, last].join('.'), reason: 'too-many-octets', mended },
  ];
}

function flawsOf6(mended: string): readonly Flaw<AddressReason>[] {
  return [
    { text: mended.replace('db8', 'db8::1'), reason: 'two-gaps', mended },
    { text: mended.replace('db8', '00db8'), reason: 'long-group', mended },
    { text: mended.replace('db8', 'dg8'), reason: 'no-hexadecimal', mended },
    { text: mended.replace('::', ':1:2:3:4:5:6:7:'), reason: 'too-many-groups', mended },
  ];
}

export function drawRefusedRange(dice: Dice, ground: Ground): Flaw<RangeReason> {
  if (dice(3) === 0) return drawRefusedAddress(dice, ground);
  return dice(2) === 0 ? pick(dice, flawsOfBlock(dice)) : pick(dice, flawsOfSpan(dice, ground));
}

function flawsOfBlock(dice: Dice): readonly Flaw<RangeReason>[] {
  const [base, bits] = dice(2) === 0 ? [dottedOf(dice), 32] : [sixOf(dice), 128];
  const prefix = 1 + dice(bits);
  const mended = `${base}/${prefix}`;
  return [
    { text: `${base}/${pick(dice, [bits + 1 + dice(3), 2 ** 32 + prefix])}`, reason: 'prefix-too-large', mended },
    { text: `${base}/`, reason: 'prefix-missing', mended },
    { text: `${mended}-${mended}`, reason: 'span-of-blocks', mended },
  ];
}

function flawsOfSpan(dice: Dice, ground: Ground): readonly Flaw<RangeReason>[] {
  const first = `10.0.0.${dice(100)}`;
  const last = `10.0.${dice(2)}.${101 + dice(100)}`;
  const mended = `${first}-${last}`;
  const mapped = has(ground.settings, 'mapped-addresses') ? [`::ffff:${last}`] : [];
  const six = pick(dice, [...mapped, '2001:db8::1']);
  return [
    { text: pick(dice, [`${first}-${six}`, `${six}-${first}`]), reason: 'two-families', mended },
    { text: pick(dice, [`${first}-`, `-${last}`]), reason: 'end-missing', mended },
    { text: `${mended}-${last}`, reason: 'three-ends', mended },
    {
      text: pick(dice, ['any', '*', 'localhost']),
      reason: 'bare-word',
      mended: writeRange(dice, drawRange(dice, ground), ground.settings),
    },
  ];
}
