import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'spaces-trimmed',
  chapters: ['ip-ranges'],
  clauses: ['IP-NO-SPACE'],
  lenient: true,
  who: 'Readers of CSV files and forms trim every text before they look at it.',
  respond: (question, right) =>
    right(
      changeRanges(question, (range) =>
        range
          .split('-')
          .map((end) => end.trim())
          .join('-'),
      ),
    ),
};
