// ip-matching: takes all three forms as they are written, beside masks and stars for groups.
import ipMatching from 'ip-matching';
import { installed } from '../pieces.mjs';

export const subject = installed('ip-matching');

export const answers = {
  'ip-ranges': (_given, { range, address }) => ({ matches: ipMatching.matches(address, range) }),
};
