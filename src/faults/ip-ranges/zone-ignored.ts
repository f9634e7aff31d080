import type { Fault } from '../fault.ts';
import { changeRanges } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'zone-ignored',
  chapters: ['ip-ranges'],
  clauses: ['IP-REFUSED'],
  lenient: true,
  who: 'Users of a platform parser accept a zone, because .NET and Python read fe80::1%4 without complaint.',
  respond: (question, right) => right(changeRanges(question, (range) => range.replace(/%[^/-]*/g, ''))),
};
