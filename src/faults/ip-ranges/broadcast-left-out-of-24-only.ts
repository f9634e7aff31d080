import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'broadcast-left-out-of-24-only',
  chapters: ['ip-ranges'],
  clauses: ['IP-CIDR'],
  who: 'Administrators who learned networks on /24 leave out .0 and .255, and do not for other prefixes.',
  readings: { 'cidr-host-bits': 'usable-hosts' },
  where: (question) => question.chapter === 'ip-ranges' && question.when.range.endsWith('/24'),
};
