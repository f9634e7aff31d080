import { reference, type Under } from '../../reference/meaning.ts';
import type { Truth } from '../../reference/recipient-filters.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'grouped-from-the-right',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-PRECEDENCE'],
  who: 'Programmers write a recursive descent whose right side is the whole rest.',
  part: 'connective',
  means: groupFromTheRight,
};

function groupFromTheRight(first: Truth, rest: Parameters<typeof reference.connective>[1], under: Under): Truth {
  const [next, ...others] = rest;
  if (next === undefined) return first;
  const value = groupFromTheRight(next.value, others, under);
  return reference.connective(first, [{ operator: next.operator, value }], under);
}
