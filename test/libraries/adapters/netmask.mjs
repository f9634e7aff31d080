// netmask: an address or a block is a Netmask, which contains addresses. No spans.
import { Netmask } from 'netmask';
import { installed } from '../pieces.mjs';

export const subject = installed('netmask');
export const limits = { rangeForms: ['address', 'block'] };

export const answers = {
  'ip-ranges': (_given, { range, address }) => ({ matches: new Netmask(range).contains(address) }),
};
