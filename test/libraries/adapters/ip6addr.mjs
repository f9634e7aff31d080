// ip6addr: addresses, blocks and spans of its own.
import ip6addr from 'ip6addr';
import { formOf, installed, splitAt } from '../pieces.mjs';

export const subject = installed('ip6addr');

const READ = {
  address: (range) => ip6addr.createAddrRange(range, range),
  span: (range) => ip6addr.createAddrRange(...splitAt('-', range)),
  block: (range) => ip6addr.createCIDR(range),
};

export const answers = {
  'ip-ranges': (_given, { range, address }) => ({ matches: READ[formOf(range)](range).contains(address) }),
};
