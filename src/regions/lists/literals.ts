/** Conditions as literals: a list of patterns or a filter, by its number, that is true of a request or is not. */
import type { Product, Products } from '../rules/products.ts';

/** A claim about the username (a list of patterns, of which one matches) or about the recipient (a filter that holds). */
export interface AccountLiteral {
  readonly about: 'username' | 'recipient';
  /** A number in `patterns` or in `filters` of the products. */
  readonly number: number;
  readonly value: boolean;
}

/** What a product asks of username and recipient: all of these, in this order. */
export function literalsOf({ usernames, filter }: Product, products: Products): readonly AccountLiteral[] {
  const { some, except } = products.usernames[usernames] ?? { some: -1, except: -1 };
  const literals: AccountLiteral[] = [];
  if (some >= 0) literals.push({ about: 'username', number: some, value: true });
  if (except >= 0) literals.push({ about: 'username', number: except, value: false });
  if (filter >= 0) literals.push({ about: 'recipient', number: filter, value: true });
  return literals;
}

/** The opposite. */
export function opposite({ about, number, value }: AccountLiteral): AccountLiteral {
  return { about, number, value: !value };
}
