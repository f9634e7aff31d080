import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'prefix-zero-is-host',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-CIDR', 'IP-CIDR-PREFIX'],
  who: 'Programmers for whom 0 is false take /0 for a prefix that was not given.',
  part: 'rangeMatches',
  means: (range, address, under) =>
    range.kind === 'block' && range.prefix === 0
      ? reference.rangeMatches({ kind: 'address', address: range.address }, address, under)
      : reference.rangeMatches(range, address, under),
};
