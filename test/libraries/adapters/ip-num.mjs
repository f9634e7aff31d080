// ip-num: addresses, blocks and spans, each family by classes of its own.
import ipNum from 'ip-num';
import { formOf, installed, isIPv6 } from '../pieces.mjs';

export const subject = installed('ip-num');

const { IPv4, IPv4CidrRange, IPv6, IPv6CidrRange, RangedSet } = ipNum;

function read(range) {
  if (formOf(range) === 'span') return RangedSet.fromRangeString(range);
  if (formOf(range) === 'address') return RangedSet.fromSingleIP(isIPv6(range) ? new IPv6(range) : new IPv4(range));
  return RangedSet.fromCidrRange(isIPv6(range) ? IPv6CidrRange.fromCidr(range) : IPv4CidrRange.fromCidr(range));
}

export const answers = {
  'ip-ranges': (_given, { range, address }) => {
    const set = read(range);
    const host = RangedSet.fromSingleIP(isIPv6(address) ? new IPv6(address) : new IPv4(address));
    return { matches: isIPv6(range) === isIPv6(address) && set.contains(host) };
  },
};
