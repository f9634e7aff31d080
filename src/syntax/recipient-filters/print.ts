/** Filters as text, in one spelling. */
import type { Chain, Comparison, FilterValue } from '../../model/filter.ts';
import { walk } from './walk.ts';
import { spellProperty } from './words.ts';

/** The text of a filter; parsed again it is the same filter. */
export function printFilter(filter: Chain): string {
  const whole = walk<string>(filter, {
    comparison: printComparison,
    nots: (operand, count) => '-not '.repeat(count) + operand,
    chain: (first, rest) => `(${first}${rest.map(({ operator, value }) => ` ${operator} ${value}`).join('')})`,
  });
  return whole.slice(1, -1);
}

/** The text of one comparison. */
export function printComparison({ property, operator, value }: Comparison): string {
  return `${spellProperty(property)} ${operator} ${printValue(value)}`;
}

function printValue(value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return value.quote + value.written.replaceAll(value.quote, value.quote + value.quote) + value.quote;
    case 'null':
      return '$null';
    case 'boolean':
      return `$${value.written}`;
    case 'integer':
      return value.written;
  }
}
