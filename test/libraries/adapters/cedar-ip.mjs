// Cedar's `ip`: addresses and blocks. No spans.
import { holds } from '../cedar.mjs';
import { installed } from '../pieces.mjs';

export const subject = { ...installed('@cedar-policy/cedar-wasm'), name: 'Cedar ip' };
export const limits = { rangeForms: ['address', 'block'] };

export const answers = {
  'ip-ranges': (_given, question) => ({
    matches: holds('ip(context.address).isInRange(ip(context.range))', question),
  }),
};
