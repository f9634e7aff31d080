/** Filters as trees in the defaults' reading: connectives from the left, and a blank attribute differs from every text. */
import type { Chain, ComparisonOperator } from '../../../../src/model/filter.ts';
import type { Recipient } from '../../../../src/model/generated/wire.generated.ts';
import { invariant } from '../../../../src/model/invariant.ts';
import { fold } from '../../../../src/syntax/fold.ts';
import { walk } from '../../../../src/syntax/recipient-filters/walk.ts';

/** A filter, two-valued; `text` is folded, and '' stands for blank. */
export type FilterTree =
  | { readonly kind: 'comparison'; readonly property: keyof Recipient; readonly isLike: boolean; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly left: FilterTree; readonly right: FilterTree }
  | { readonly kind: 'not'; readonly of: FilterTree };

/** The filter as a tree. Throws for `-lt` and `-gt`, which bench-1 leaves out: not all engines can order texts. */
export function treeOf(filter: Chain): FilterTree {
  return walk<FilterTree>(filter, {
    comparison: ({ property, operator, value }) => {
      const text = value.kind === 'null' ? '' : fold(value.written);
      return comparison(property as keyof Recipient, operator, text); // a filter that was read names attributes alone
    },
    nots: (of, count) => (count % 2 === 0 ? of : { kind: 'not', of }),
    chain: (first, rest) =>
      rest.reduce(
        (left, { operator, value }) => ({ kind: operator === '-and' ? 'and' : 'or', left, right: value }),
        first,
      ),
  });
}

function comparison(property: keyof Recipient, operator: ComparisonOperator, text: string): FilterTree {
  invariant(operator !== '-lt' && operator !== '-gt', 'bench-1 has no order of texts');
  invariant(text !== '*', 'bench-1 has no pattern that a blank attribute could match');
  const isLike = (operator === '-like' || operator === '-notlike') && text.includes('*');
  const of: FilterTree = { kind: 'comparison', property, isLike, text };
  return operator === '-ne' || operator === '-notlike' ? { kind: 'not', of } : of;
}

/** The attributes of a recipient, folded; what is blank is absent or ''. */
export function foldAttributes(recipient: Recipient): Recipient {
  return Object.fromEntries(Object.entries(recipient).map(([name, text]) => [name, fold(text ?? '')]));
}
