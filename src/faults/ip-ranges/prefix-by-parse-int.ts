import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'prefix-by-parse-int',
  chapters: ['ip-ranges'],
  clauses: ['IP-CIDR-PREFIX', 'IP-PREFIX-FORM'],
  who: 'JavaScript programmers read the prefix with parseInt, which stops at the first character that is no digit.',
  respond: (question, right) =>
    right(
      changeRanges(question, (range) => {
        const [address = '', bits, ...more] = range.split('/');
        const prefix = Number.parseInt(bits ?? '', 10);
        return Number.isNaN(prefix) || more.length > 0 ? range : `${address}/${prefix}`;
      }),
    ),
};
