// range_check: addresses and blocks. `inRange` says no to what is neither; `isIP` and `isRange` tell.
import { inRange, isIP, isRange } from 'range_check';
import { formOf, installed, refuseUnless } from '../pieces.mjs';

export const subject = installed('range_check');
export const limits = { rangeForms: ['address', 'block'] };

export const answers = {
  'ip-ranges': (_given, { range, address }) => {
    refuseUnless(isIP(address) && (formOf(range) === 'block' ? isRange(range) : isIP(range)));
    return { matches: inRange(address, range) };
  },
};
