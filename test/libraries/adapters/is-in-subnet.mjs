// is-in-subnet: blocks alone.
import isInSubnet from 'is-in-subnet';
import { installed } from '../pieces.mjs';

export const subject = installed('is-in-subnet');
export const limits = { rangeForms: ['block'] };

export const answers = {
  'ip-ranges': (_given, { range, address }) => ({ matches: isInSubnet.isInSubnet(address, range) }),
};
