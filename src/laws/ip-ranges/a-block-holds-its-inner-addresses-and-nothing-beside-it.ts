/** Whatever is read into host bits, a block that begins with its own address holds all but perhaps its two ends. */

import type { Law } from '../law.ts';
import { type CidrBlock, drawBlock } from '../worlds/ip-ranges.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly CidrBlock[]> = {
  name: 'a block holds its inner addresses and nothing beside it',
  clauses: ['IP-CIDR', 'IP-CIDR-PREFIX'],
  ...claims('ip-ranges', drawBlock, ({ block, inside, outside }) => [
    ...inside.map((address) => [{ range: block, address }, true] as const),
    ...outside.map((address) => [{ range: block, address }, false] as const),
  ]),
};
