import { fold } from '../../syntax/fold.ts';
import { parseAddress } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'ipv6-compared-as-text',
  chapters: ['ip-ranges', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['IP-ADDRESS'],
  who: 'Programmers who know IPv4 only compare a single address as text, where equal addresses have equal spellings.',
  rewrite: (question) =>
    changeRanges(question, (range, address) => {
      const single = parseAddress(range).ok && range.includes(':') && address.includes(':');
      return single && fold(range) !== fold(address) ? '0.0.0.0' : range;
    }),
};
