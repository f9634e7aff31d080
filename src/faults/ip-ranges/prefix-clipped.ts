import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'prefix-clipped',
  chapters: ['ip-ranges'],
  clauses: ['IP-CIDR-PREFIX'],
  who: 'Programmers who clip numbers to their bounds take /33 for /32.',
  respond: (question, right) =>
    right(
      changeRanges(question, (range) => {
        const longest = range.includes(':') ? 128 : 32;
        return range.replace(/\/(\d+)$/, (prefix) => (Number(prefix.slice(1)) > longest ? `/${longest}` : prefix));
      }),
    ),
};
