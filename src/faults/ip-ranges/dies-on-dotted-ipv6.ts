import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-dotted-ipv6',
  chapters: ['ip-ranges', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['IP-IPV6'],
  who: 'Programmers tell the families apart by the dot, and read ::ffff:1.2.3.4 as four numbers.',
  dies: (question) => /:\d{1,3}(?:\.\d{1,3}){3}/.test(JSON.stringify(question)),
};
