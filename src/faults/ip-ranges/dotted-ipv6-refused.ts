import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'dotted-ipv6-refused',
  chapters: ['ip-ranges', 'client-access-rules', 'test-client-access-rule'],
  clauses: ['IP-IPV6'],
  who: 'Programmers check IPv6 with an expression for groups of hexadecimal digits, in which there is no dot.',
  respond: (question, right) =>
    /:\d{1,3}(?:\.\d{1,3}){3}/.test(JSON.stringify(question)) ? { refused: 'invalid-value' } : right(question),
};
