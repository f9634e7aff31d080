import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'leading-zeros-accepted',
  chapters: ['ip-ranges'],
  clauses: ['IP-IPV4'],
  lenient: true,
  who: 'Programmers who read octets with a number parser get 10 from 010 and never see the zero.',
  respond: (question, right) =>
    right(changeRanges(question, (range) => (range.includes(':') ? range : range.replace(/(?<![\d/])0+(?=\d)/g, '')))),
};
