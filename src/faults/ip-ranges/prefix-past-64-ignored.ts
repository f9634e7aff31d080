import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'prefix-past-64-ignored',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-CIDR'],
  who: 'Programmers who keep an IPv6 address in two integers compare the upper one only, because a network is /64 at the most.',
  part: 'rangeMatches',
  means: (range, address, under) => {
    const long = range.kind === 'block' && range.address.family === 6 && range.prefix > 64;
    return reference.rangeMatches(long ? { ...range, prefix: 64 } : range, address, under);
  },
};
