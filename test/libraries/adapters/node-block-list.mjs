// Node's BlockList: single addresses, spans and blocks, each added to a list under its family. `check` says no to what is no
// address; `isIP` of the same module tells.
import { BlockList, isIP } from 'node:net';
import { formOf, isIPv6, refuseUnless, splitAt, toNumber } from '../pieces.mjs';

export const subject = { name: 'node BlockList', version: process.versions.node, language: 'javascript' };

const familyOf = (text) => (isIPv6(text) ? 'ipv6' : 'ipv4');

function add(list, range) {
  if (formOf(range) === 'block') {
    const [base, prefix] = splitAt('/', range);
    list.addSubnet(base, toNumber(prefix), familyOf(base));
  } else if (formOf(range) === 'span') {
    const [first, last] = splitAt('-', range);
    list.addRange(first, last, familyOf(first));
  } else list.addAddress(range, familyOf(range));
}

export const answers = {
  'ip-ranges': (_given, { range, address }) => {
    refuseUnless(isIP(address));
    const list = new BlockList();
    add(list, range);
    return { matches: list.check(address, familyOf(address)) };
  },
};
