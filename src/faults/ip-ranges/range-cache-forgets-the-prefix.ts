import { parseRange } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'range-cache-forgets-the-prefix',
  chapters: ['ip-ranges', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['IP-CIDR'],
  who: 'Programmers cache parsed ranges by the address in them, and the prefix of the first one stays.',
  remember: () => {
    const cache = new Map<string, string>();
    return (question, right) =>
      right(
        changeRanges(question, (range) => {
          const [address = ''] = range.split('/');
          if (!parseRange(range).ok || address === range) return range;
          cache.set(address, cache.get(address) ?? range);
          return cache.get(address) ?? range;
        }),
      );
  },
};
