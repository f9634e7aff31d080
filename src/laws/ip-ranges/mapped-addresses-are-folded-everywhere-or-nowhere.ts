/** As the asked address, alone, as the end of a span and in a block, a mapped address is treated alike in every spelling. */
import { between } from '../../../generators/dice.ts';
import { writeAddress } from '../../../generators/nouns/ip-ranges.ts';
import type { Law } from '../law.ts';
import { agree, observed } from '../worlds/texts.ts';

export const law: Law<readonly MappedAddress[]> = {
  name: 'mapped addresses are folded everywhere or nowhere',
  clauses: ['IP-MAPPED', 'IP-MAPPED-SPAN'],
  ...observed(
    'ip-ranges',
    (dice, { settings }): MappedAddress => {
      const value = 0x0a0000f8n + BigInt(between(dice, 1, 20));
      const mapped = (number: bigint): string =>
        writeAddress(dice, { family: 6, value: 0xffff00000000n + number }, settings);
      const four = (number: bigint): string => writeAddress(dice, { family: 4, value: number }, settings);
      return {
        four: four(value),
        mapped: mapped(value),
        fourSpan: `${four(value - 1n)}-${four(value + 9n)}`,
        mappedSpan: `${mapped(value)}-${mapped(value + 1n)}`,
      };
    },
    ({ four, mapped, fourSpan, mappedSpan }) => [
      ...[four, fourSpan, `${four}/32`].map((range) => ({ range, address: mapped })),
      ...[mapped, mappedSpan, `${mapped}/128`].map((range) => ({ range, address: four })),
    ],
    (_, found) => agree(found),
  ),
};

interface MappedAddress {
  readonly four: string;
  readonly mapped: string;
  readonly fourSpan: string;
  readonly mappedSpan: string;
}
