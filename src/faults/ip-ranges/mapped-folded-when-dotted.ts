import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'mapped-folded-when-dotted',
  chapters: ['ip-ranges', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['IP-MAPPED'],
  who: 'Programmers recognise a mapped address by its dotted tail and miss the same address in hexadecimal.',
  readings: { 'ipv4-mapped-ipv6': 'folded' },
  where: (question) => /::ffff:\d+\.\d/i.test(JSON.stringify(question)),
};
