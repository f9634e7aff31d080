import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'prefix-32-matches-all',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-CIDR', 'IP-CIDR-PREFIX'],
  who: 'Programmers in C and its like shift a mask of 32 bits by 32, which shifts by 0 and leaves an empty mask.',
  part: 'rangeMatches',
  means: (range, address, under) => {
    const shiftedAway = range.kind === 'block' && range.address.family === 4 && range.prefix === 32;
    return reference.rangeMatches(shiftedAway ? { ...range, prefix: 0 } : range, address, under);
  },
};
