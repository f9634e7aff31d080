// cidr-tools: reads an address or a block as its first and last number, which it hands out: so spans as well.
import { containsCidr, parseCidr } from 'cidr-tools';
import { formOf, installed, refuseUnless, splitAt } from '../pieces.mjs';

export const subject = installed('cidr-tools');

function isBetween([first, last], asked) {
  refuseUnless(first.version === last.version);
  return asked.version === first.version && first.start <= asked.start && asked.end <= last.end;
}

export const answers = {
  'ip-ranges': (_given, { range, address }) =>
    formOf(range) === 'span'
      ? { matches: isBetween(splitAt('-', range).map(parseCidr), parseCidr(address)) }
      : { matches: containsCidr(range, address) },
};
