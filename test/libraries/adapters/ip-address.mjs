// ip-address: an address or a block is an Address4 or an Address6; both have their value as a bigint, for spans.
import { Address4, Address6 } from 'ip-address';
import { formOf, installed, isIPv6, refuseUnless, splitAt } from '../pieces.mjs';

export const subject = installed('ip-address');

const familyOf = (text) => (isIPv6(text) ? Address6 : Address4);

function matches(range, host) {
  const Family = familyOf(range);
  if (formOf(range) !== 'span') return host.isInSubnet(new Family(range));
  const [first, last] = splitAt('-', range).map((end) => new Family(end).bigInt());
  return host instanceof Family && first <= host.bigInt() && host.bigInt() <= last;
}

export const answers = {
  'ip-ranges': (_given, { range, address }) => {
    const host = new (familyOf(address))(address);
    refuseUnless(!host.parsedSubnet); // a block is no host
    return { matches: matches(range, host) };
  },
};
