/** One mistake is enough, and without it the text is a range. */
import { drawRefusedRange } from '../../../generators/refusals/ip-ranges.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly ReturnType<typeof drawRefusedRange>[]> = {
  name: 'a flawed range is refused and a mended one is not',
  clauses: ['IP-REFUSED', 'IP-CIDR-PREFIX', 'IP-IPV4'],
  ...claims('ip-ranges', drawRefusedRange, ({ text, mended }) => [
    [{ range: text, address: '10.0.0.1' }, 'refused'],
    [{ range: mended, address: '10.0.0.1' }, 'accepted'],
  ]),
};
