import { parseRange } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'host-bits-refused',
  chapters: ['ip-ranges'],
  clauses: ['IP-CIDR'],
  who: 'Users of ip_network in Python and its like get an error when an address has bits behind the prefix.',
  respond: (question, right) =>
    question.chapter === 'ip-ranges' && hasHostBits(question.when.range)
      ? { refused: 'invalid-value' }
      : right(question),
};

function hasHostBits(text: string): boolean {
  const range = parseRange(text);
  if (!range.ok || range.value.kind !== 'block') return false;
  const { address, prefix } = range.value;
  return address.value % (1n << BigInt((address.family === 4 ? 32 : 128) - prefix)) !== 0n;
}
