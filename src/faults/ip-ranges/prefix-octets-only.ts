import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'prefix-octets-only',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-CIDR'],
  who: 'Programmers who compare the dotted texts octet by octet know /8, /16, /24 and /32 only.',
  part: 'rangeMatches',
  means: (range, address, under) => {
    const ragged = range.kind === 'block' && range.address.family === 4;
    return reference.rangeMatches(
      ragged ? { ...range, prefix: range.prefix - (range.prefix % 8) } : range,
      address,
      under,
    );
  },
};
