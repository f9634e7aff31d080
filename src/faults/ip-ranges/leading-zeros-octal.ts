import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'leading-zeros-octal',
  chapters: ['ip-ranges'],
  clauses: ['IP-IPV4'],
  who: 'Users of inet_aton and its heirs read 010 as eight, as the C library does.',
  respond: (question, right) =>
    right(
      changeRanges(question, (range) =>
        range.replace(/(?<![\d/:a-f])0+([0-7]+)(?=[./-]|$)/gi, (_, digits) => String(Number.parseInt(digits, 8))),
      ),
    ),
};
