/** Claims about an account as numbers, so that sets of them are compared quickly. */
import type { Product, Products } from '../rules/products.ts';

/**
 * A claim: twice its variable, and one more when the variable is true. Variables are the lists of patterns (one of which
 * matches the username), then the filters (which hold for the recipient), as they are numbered in the products.
 */
export type AccountLiteral = number;

/** What a literal says: of a list of patterns or of a filter, by its number in the products, whether it is met. */
export interface LiteralSense {
  readonly about: 'username' | 'recipient';
  readonly number: number;
  readonly value: boolean;
}

type VariableTable = Pick<Products, 'patterns'>;

/** The literal of a claim. */
export function literalOf({ about, number, value }: LiteralSense, { patterns }: VariableTable): AccountLiteral {
  return 2 * (about === 'username' ? number : patterns.length + number) + (value ? 1 : 0);
}

/** The claim of a literal. */
export function senseOf(literal: AccountLiteral, { patterns }: VariableTable): LiteralSense {
  const [variable, value] = [literal >> 1, isDemanded(literal)];
  const isName = variable < patterns.length;
  return { about: isName ? 'username' : 'recipient', number: isName ? variable : variable - patterns.length, value };
}

/** What a product asks of username and recipient: all of these, in this order. */
export function literalsOf({ usernames, filter }: Product, products: Products): readonly AccountLiteral[] {
  const { some, except } = products.usernames[usernames] ?? { some: -1, except: -1 };
  const literals: AccountLiteral[] = [];
  const add = (about: LiteralSense['about'], number: number, value: boolean): void => {
    if (number >= 0) literals.push(literalOf({ about, number, value }, products));
  };
  add('username', some, true);
  add('username', except, false);
  add('recipient', filter, true);
  return literals;
}

/** Whether the variable must be true. */
export function isDemanded(literal: AccountLiteral): boolean {
  return (literal & 1) === 1;
}

/** The opposite. */
export function opposite(literal: AccountLiteral): AccountLiteral {
  return literal ^ 1;
}
