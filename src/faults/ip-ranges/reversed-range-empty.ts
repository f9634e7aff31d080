import { parseAddress, parseRange } from '../../syntax/ip-ranges.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'reversed-range-empty',
  chapters: ['ip-ranges'],
  clauses: ['IP-SPAN-ENDS'],
  lenient: true,
  who: 'Programmers who only compare with both ends never notice that such a range holds nothing.',
  respond: (question, right) => {
    if (question.chapter !== 'ip-ranges' || !parseAddress(question.when.address).ok) return right(question);
    const { range } = question.when;
    const reversed = !parseRange(range).ok && parseRange(range.split('-').reverse().join('-')).ok;
    return reversed ? { matches: false } : right(question);
  },
};
