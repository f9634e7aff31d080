/** Of the IPv6 ranges that run over a mapped address, all hold its IPv4 address, or none does. */
import { type Dice, pick } from '../../../generators/dice.ts';
import { writeAddress } from '../../../generators/nouns/ip-ranges.ts';
import type { Pools } from '../../../generators/pools.ts';
import type { Law } from '../law.ts';
import { agree, observed } from '../worlds/texts.ts';

export const law: Law<readonly EmbeddedAddress[]> = {
  name: 'IPv6 ranges hold IPv4 addresses everywhere or nowhere',
  clauses: ['IP-EMBEDDED', 'IP-MAPPED'],
  ...observed(
    'ip-ranges',
    drawEmbedded,
    ({ four, next, over, upTo }) => [
      ...[...over, upTo].map((range) => ({ range, address: four })),
      { range: upTo, address: next },
    ],
    (_, found) => agree(found.slice(0, -1)) && found.at(-1) === false,
  ),
};

interface EmbeddedAddress {
  readonly four: string;
  /** The IPv4 address after it. */
  readonly next: string;
  /** IPv6 ranges that run over all mapped addresses, none of which begins or ends with one. */
  readonly over: readonly string[];
  /** The IPv6 span whose last address is the mapped one. */
  readonly upTo: string;
}

function drawEmbedded(dice: Dice, { settings }: Pools): EmbeddedAddress {
  const value = pick(dice, [0n, 0x0a0000f8n, 0x7ffffff8n, 0xfffffff0n]) + BigInt(dice(15));
  const six = (number: bigint): string => writeAddress(dice, { family: 6, value: number }, settings);
  const four = (number: bigint): string => writeAddress(dice, { family: 4, value: number }, settings);
  return {
    four: four(value),
    next: four(value + 1n),
    over: [
      `${six(0n)}/0`,
      `${six(0n)}/${pick(dice, [1, 16, 80])}`,
      `${six(0xfffe00000000n)}/95`,
      `${six(1n)}-2001:db8::`,
    ],
    upTo: `${six(0n)}-${six(0xffff00000000n + value)}`,
  };
}
