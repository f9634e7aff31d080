import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'families-compared-by-number',
  chapters: ['ip-ranges', ...ruleChapters],
  clauses: ['IP-FAMILIES'],
  who: 'Programmers who turn every address into one big integer forget which family it came from.',
  part: 'rangeMatches',
  means: (range, address, under) =>
    reference.rangeMatches(range, address, under) ||
    reference.rangeMatches(range, { family: address.family === 4 ? 6 : 4, value: address.value }, under),
};
