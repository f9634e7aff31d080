import type { IpAddress } from '../../model/ip-range.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'prefix-not-lengthened',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-EMBEDDED', 'IP-CIDR'],
  who: 'Programmers who keep IPv4 addresses in 128 bits forget that 96 of them go before the prefix.',
  part: 'rangeMatches',
  means: (range, address, under) =>
    range.kind === 'block' && range.address.family === 4
      ? reference.rangeMatches({ ...range, address: embedded(range.address) }, embedded(address), under)
      : reference.rangeMatches(range, address, under),
};

function embedded(address: IpAddress): IpAddress {
  return address.family === 4 ? { family: 6, value: (0xffffn << 32n) + address.value } : address;
}
