import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'ipv6-everything-holds-ipv4',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-FAMILIES', 'IP-EMBEDDED'],
  who: 'Programmers know ::/0 as the range of all addresses and answer it before they look at families.',
  part: 'rangeMatches',
  means: (range, address, under) =>
    (range.kind === 'block' && range.address.family === 6 && range.prefix === 0) ||
    reference.rangeMatches(range, address, under),
};
