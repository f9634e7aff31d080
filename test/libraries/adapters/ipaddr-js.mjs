// ipaddr.js: blocks, compared with addresses of the same kind. It does not compare addresses by size: no spans.
import ipaddr from 'ipaddr.js';
import { formOf, installed } from '../pieces.mjs';

export const subject = installed('ipaddr.js');
export const limits = { rangeForms: ['address', 'block'] };

export const answers = {
  'ip-ranges': (_given, { range, address }) => {
    const asked = ipaddr.parse(address);
    if (formOf(range) === 'address') return { matches: asked.toString() === ipaddr.parse(range).toString() };
    const [base, prefix] = ipaddr.parseCIDR(range);
    return { matches: asked.kind() === base.kind() && asked.match(base, prefix) };
  },
};
