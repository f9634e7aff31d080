import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'range-end-exclusive',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-SPAN'],
  who: 'Programmers who are used to half-open ranges, such as slices and loops, stop before the last address.',
  part: 'rangeMatches',
  means: (range, address, under) =>
    reference.rangeMatches(range, address, under) && !(range.kind === 'span' && range.last.value === address.value),
};
