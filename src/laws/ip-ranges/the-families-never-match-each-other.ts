/** An IPv4 range holds no IPv6 address of the same number, and the other way round. */
import { type Dice, pick } from '../../../generators/dice.ts';
import { writeAddress } from '../../../generators/nouns/ip-ranges.ts';
import type { Pools } from '../../../generators/pools.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly Families[]> = {
  name: 'the families never match each other',
  clauses: ['IP-FAMILIES'],
  ...claims('ip-ranges', drawFamilies, ({ four, six }) => [
    ...ranges(four, '0.0.0.0', '255.255.255.255', [0, 32]).map((range) => [{ range, address: six }, false] as const),
    ...ranges(six, '::', '::fffe:ffff:ffff', [96, 128]).map((range) => [{ range, address: four }, false] as const),
  ]),
};

/** Addresses of the same number. */
interface Families {
  readonly four: string;
  readonly six: string;
}

function drawFamilies(dice: Dice, { settings }: Pools): Families {
  const value = pick(dice, [0x0a000001n, 0xc0a80101n, 1n, 0x7f000001n]) + BigInt(dice(200));
  const [four, six] = ([4, 6] as const).map((family) => writeAddress(dice, { family, value }, settings));
  return { four: four ?? '', six: six ?? '' };
}

/** Ranges that hold the address, of all sizes that run over no mapped address. */
function ranges(
  address: string,
  first: string,
  last: string,
  [widest, narrowest]: readonly [number, number],
): readonly string[] {
  return [address, `${first}-${last}`, `${first}-${address}`, `${address}/${narrowest}`, `${first}/${widest}`];
}
