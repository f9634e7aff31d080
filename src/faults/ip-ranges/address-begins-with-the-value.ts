import { parseAddress } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'address-begins-with-the-value',
  chapters: ['ip-ranges', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['IP-ADDRESS'],
  who: 'Script authors test with startsWith, because 10.1. at the beginning is how they think of networks.',
  rewrite: (question) =>
    changeRanges(question, (range, address) => (parseAddress(range).ok && address.startsWith(range) ? address : range)),
};
