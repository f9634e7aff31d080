import { reference } from '../../reference/reference.ts';
import type { Interpretation, Truth } from '../../reference/semantics.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'grouped-from-the-right',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-PRECEDENCE'],
  who: 'Programmers write a recursive descent whose right side is the whole rest.',
  part: 'connect',
  means: groupFromTheRight,
};

function groupFromTheRight(first: Truth, rest: Parameters<typeof reference.connect>[1], under: Interpretation): Truth {
  const [next, ...others] = rest;
  if (next === undefined) return first;
  const value = groupFromTheRight(next.value, others, under);
  return reference.connect(first, [{ operator: next.operator, value }], under);
}
