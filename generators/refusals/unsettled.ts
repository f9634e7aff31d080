/** Texts of which no document says whether they are refused, each of one kind: spec/unsettled.md. */
import type { UnsettledKind } from '../../src/model/generated/clauses.generated.ts';
import { type Dice, pick } from '../dice.ts';
import { drawComparison, drawFilter, writeFilter } from '../nouns/recipient-filters.ts';
import type { Pools } from '../pools.ts';
import { dottedOf, sixOf } from './ip-ranges.ts';

/** A text with what nothing settles about it. */
export interface UnsettledText {
  readonly text: string;
  readonly kind: UnsettledKind;
  /** What is left when the kind is mended; accepted under every reading. */
  readonly mended: string;
}

/** An address of one unsettled kind. */
export function drawUnsettledAddress(dice: Dice): UnsettledText {
  const four = dice(2) === 0;
  const mended = four ? dottedOf(dice) : sixOf(dice);
  const blank = pick(dice, [' ', '\t']);
  const spaced: UnsettledText = {
    text: pick(dice, [`${blank}${mended}`, `${mended}${blank}`]),
    kind: 'white-space',
    mended,
  };
  return pick(dice, [spaced, ...(four ? texts4(dice, mended) : texts6(dice, mended))]);
}

function texts4(dice: Dice, mended: string): readonly UnsettledText[] {
  const octets = mended.split('.');
  const at = dice(4);
  const octet = octets[at] ?? '0';
  const [first = '10', , , last = '1'] = octets;
  return [
    { text: octets.with(at, `${pick(dice, ['0', '00'])}${octet}`).join('.'), kind: 'leading-zero', mended },
    { text: octets.with(at, `0x${Number(octet).toString(16)}`).join('.'), kind: 'hexadecimal', mended },
    { text: `${first}.${last}`, kind: 'few-numbers', mended: `${first}.0.0.${last}` },
  ];
}

function texts6(dice: Dice, mended: string): readonly UnsettledText[] {
  return [
    { text: `${mended}%${pick(dice, ['eth0', '1'])}`, kind: 'zone', mended },
    { text: `[${mended}]`, kind: 'brackets', mended },
  ];
}

/** A range of one unsettled kind, at times in an address of it. */
export function drawUnsettledRange(dice: Dice): UnsettledText {
  return pick(dice, [drawUnsettledAddress, drawUnsettledBlock, drawUnsettledSpan])(dice);
}

function drawUnsettledBlock(dice: Dice): UnsettledText {
  const [base, bits] = dice(2) === 0 ? [dottedOf(dice), 32] : [sixOf(dice), 128];
  const prefix = 1 + dice(bits);
  const mended = `${base}/${prefix}`;
  const texts: readonly UnsettledText[] = [
    { text: `${base}/${pick(dice, ['0', '00'])}${prefix}`, kind: 'prefix-zero', mended },
    { text: `${base}/${pick(dice, ['+', '-'])}${prefix}`, kind: 'sign', mended },
    { text: `${base}/0x${prefix.toString(16)}`, kind: 'hexadecimal', mended },
    { text: pick(dice, [`${base} /${prefix}`, `${base}/ ${prefix}`]), kind: 'white-space', mended },
  ];
  const mask: UnsettledText = { text: `${base}/${maskOf(prefix, dice(2) === 0)}`, kind: 'mask', mended };
  return pick(dice, bits === 32 && prefix < 32 ? [...texts, mask] : texts);
}

/** A net mask of so many bits, or the host mask that leaves them out. */
function maskOf(prefix: number, isNet: boolean): string {
  const net = (0xffff_ffffn << BigInt(32 - prefix)) & 0xffff_ffffn;
  const bits = isNet ? net : net ^ 0xffff_ffffn;
  return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join('.');
}

function drawUnsettledSpan(dice: Dice): UnsettledText {
  const [first, last] = [`10.0.0.${dice(100)}`, `10.0.${dice(2)}.${101 + dice(100)}`];
  const mended = `${first}-${last}`;
  return pick<UnsettledText>(dice, [
    { text: `${last}-${first}`, kind: 'reversed', mended },
    { text: `${first} - ${last}`, kind: 'white-space', mended },
  ]);
}

/** A filter of one unsettled kind. */
export function drawUnsettledFilter(dice: Dice, pools: Pools): UnsettledText {
  const filter = writeFilter(dice, drawFilter(dice, pools, 'valid'), pools.settings);
  const name = drawComparison(dice, pools, 'valid').property;
  const word = pick(dice, ['Oslo', '9a', '-1', '1.5']);
  const glued = pick(dice, [`${name} -eq'a'`, `${name}-eq 'a'`]);
  const beside = (text: string): string => `(${filter}) -and ${text}`;
  return pick<UnsettledText>(dice, [
    { text: beside(`${name} -eq ${word}`), kind: 'bare-word', mended: beside(`${name} -eq '${word}'`) },
    { text: beside(glued), kind: 'blanks-left-out', mended: beside(`${name} -eq 'a'`) },
    { text: pick(dice, [`{${filter}}`, `{ ${filter} }`]), kind: 'braces', mended: filter },
    { text: beside(`-not ${name} -eq 'a'`), kind: 'bare-not', mended: beside(`-not (${name} -eq 'a')`) },
  ]);
}
