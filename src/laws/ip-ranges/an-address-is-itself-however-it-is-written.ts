/** Capitals, zeros left out and dotted tails make no other address. */
import { drawAddress, writeAddress } from '../../../generators/nouns/ip-ranges.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly Spellings[]> = {
  name: 'an address is itself however it is written',
  clauses: ['IP-IPV6', 'IP-ADDRESS', 'IP-FORMS'],
  ...claims(
    'ip-ranges',
    (dice, pools): Spellings => {
      const address = drawAddress(dice, pools);
      const write = (value: bigint): string => writeAddress(dice, { ...address, value }, pools.settings);
      const [one, other, third] = [address.value, address.value, address.value].map(write);
      return { same: [one, other, third].filter((text) => text !== undefined), another: write(address.value ^ 1n) };
    },
    ({ same, another }) => [
      ...same.map((range) => [{ range, address: same[0] ?? range }, true] as const),
      ...same.map((address) => [{ range: `${same[1]}-${same[0]}`, address }, true] as const),
      ...same.map((range) => [{ range, address: another }, false] as const),
    ],
  ),
};

interface Spellings {
  readonly same: readonly string[];
  /** Differs in the last bit. */
  readonly another: string;
}
