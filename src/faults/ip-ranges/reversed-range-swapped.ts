import { parseRange } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'reversed-range-swapped',
  chapters: ['ip-ranges'],
  clauses: ['IP-SPAN-ENDS'],
  lenient: true,
  who: 'Programmers who want to be kind put the smaller end first instead of refusing the range.',
  respond: (question, right) =>
    right(changeRanges(question, (range) => (parseRange(range).ok ? range : range.split('-').reverse().join('-')))),
};
