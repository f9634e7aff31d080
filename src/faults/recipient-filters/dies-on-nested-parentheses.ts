import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-nested-parentheses',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-PARENTHESES'],
  who: 'Programmers take filters apart with a regular expression that knows two levels of parentheses.',
  dies: (question) => question.chapter === 'recipient-filters' && /\([^)']*\([^)']*\(/.test(question.when.filter),
};
