import type { Comparison } from '../../model/filter.ts';
import { fold } from '../../syntax/fold.ts';
import { escaped, matchesWhole } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'compared-as-powershell-would',
  chapters: ['recipient-filters', ...ruleChapters],
  clauses: ['OPATH-LIKE', 'OPATH-ORDER', 'OPATH-NULL', 'OPATH-BLANK'],
  who: 'PowerShell authors give the filter to Where-Object, whose operators have the same names.',
  part: 'compare',
  means: ({ property, operator, value }, recipient) => {
    const attribute = Object.entries(recipient).find(([name]) => name === property)?.[1] ?? null;
    return compare(attribute, operator, operandOf(value)) ? 'true' : 'false';
  },
};

/** An integer has lost its leading zeros when it is compared. */
function operandOf({ kind, written }: Comparison['value']): string | null {
  if (kind === 'null') return null;
  return kind === 'integer' ? String(BigInt(written)) : written;
}

/** Null is no text and comes before every text; the order is that of a language. */
function compare(left: string | null, operator: Comparison['operator'], right: string | null): boolean {
  switch (operator) {
    case '-eq':
      return left === null || right === null ? left === right : fold(left) === fold(right);
    case '-ne':
      return !compare(left, '-eq', right);
    case '-like':
      return matchesWhole(wildcards(right ?? ''), left ?? '');
    case '-notlike':
      return !compare(left, '-like', right);
    case '-lt':
      return right !== null && (left === null || order(left, right) < 0);
    case '-gt':
      return left !== null && (right === null || order(left, right) > 0);
  }
}

function order(one: string, other: string): number {
  return fold(one).localeCompare(fold(other), 'en');
}

/** `?`, `[ab]` and the backtick beside the star. */
function wildcards(text: string): string {
  return text.replace(/`(.)|\[([^\]]+)\]|[^`[]|./gs, (piece, character?: string, set?: string) => {
    if (character !== undefined) return escaped(character);
    if (set !== undefined) return `[${set.replace(/[\\^[]/g, '\\$&')}]`;
    if (piece === '*') return '.*';
    return piece === '?' ? '.' : escaped(piece);
  });
}
