// ip-cidr: blocks alone. `contains` says no to what is no address; `isValidAddress` tells.
import IPCIDR from 'ip-cidr';
import { installed, refuseUnless } from '../pieces.mjs';

export const subject = installed('ip-cidr');
export const limits = { rangeForms: ['block'] };

export const answers = {
  'ip-ranges': (_given, { range, address }) => {
    refuseUnless(IPCIDR.isValidAddress(address));
    return { matches: new IPCIDR(range).contains(address) };
  },
};
