import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'double-colon-for-no-group',
  chapters: ['ip-ranges'],
  clauses: ['IP-IPV6'],
  who: 'Programmers who fill up to eight groups add none when there are eight already, and accept the colon.',
  respond: (question, right) =>
    right(
      changeRanges(question, (range) => {
        const single = range.replace('::', ':');
        return single.split(':').length === 8 && !single.startsWith(':') ? single : range;
      }),
    ),
};
