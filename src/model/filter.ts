/** A recipient filter as it is written: chains of operands, not yet grouped, because the readings group them differently. */

/** Operators between a property and a value. */
export type ComparisonOperator = '-eq' | '-ne' | '-like' | '-notlike' | '-lt' | '-gt';
/** Operators between comparisons. */
export type Connective = '-and' | '-or';

/** What stands to the right of a comparison; `written` is the value's text without quotes. */
export type FilterValue =
  | { readonly kind: 'text'; readonly written: string; readonly quote: "'" | '"' }
  | { readonly kind: 'null' | 'boolean' | 'integer'; readonly written: string };

/** A property, compared with a value. */
export interface Comparison {
  readonly kind: 'comparison';
  /** An attribute of the wire model: `customAttribute1`. */
  readonly property: string;
  readonly operator: ComparisonOperator;
  readonly value: FilterValue;
}

/** `first`, then pairs of operator and operand in the order in which they are written. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Operand;
  readonly rest: readonly Link[];
}

/** What follows in a chain. */
export interface Link {
  readonly operator: Connective;
  readonly operand: Operand;
}

/** A comparison or a chain in parentheses, with the number of `-not` before it. */
export interface Operand {
  readonly nots: number;
  readonly body: Comparison | Chain;
}

/** A username pattern or a `-like` value; the texts between its stars, in order. `*jeff*` is `['', 'jeff', '']`. */
export interface Pattern {
  readonly text: string;
  readonly parts: readonly string[];
}
