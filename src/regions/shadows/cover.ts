/** The fewest earlier rules that cover a rule, by implicit hitting sets (Moreno-Centeno and Karp, 2013). */
import { emptyBits, hasBit } from '../bits.ts';
import { type Grid, type Members, placesAt } from '../lists/decision-lists.ts';
import { type Fields, filterTruth } from '../rules/fields.ts';
import { smallestHittingSet } from './hitting-set.ts';
import { type Point, type Shelf, type SpaceGroup, uncovered } from './space.ts';

/** Rules that together cover another. */
export interface RuleCover {
  readonly rules: readonly number[];
  /** Whether no smaller set does; false when the search was given up. */
  readonly isMinimum: boolean;
}

/**
 * The cover of a rule that the rules before it cover: each request that some of them leave open must be covered by one
 * that holds it, and the fewest that do so for all such requests are tried next, until they leave none open.
 */
export function coverOf(rule: number, groups: readonly SpaceGroup[], shelf: Shelf, fields: Fields): RuleCover {
  const demands: ReadonlySet<number>[] = [];
  for (;;) {
    const { members, isSmallest } = smallestHittingSet(demands);
    const open = uncovered(groups, (other) => other < rule && members.has(other), shelf);
    if (open === undefined) return { rules: [...members].sort((one, other) => one - other), isMinimum: isSmallest };
    const holders = holdersOf(open, rule, shelf, fields);
    if (holders.size === 0) return { rules: [], isMinimum: false };
    demands.push(holders);
  }
}

/** The rules before this one that apply to a request. */
function holdersOf(
  { channel, addresses, account }: Point,
  rule: number,
  shelf: Shelf,
  fields: Fields,
): ReadonlySet<number> {
  const { products, grid } = shelf;
  const usernames = emptyBits(products.usernames.length);
  const filters = emptyBits(products.filters.length);
  fields.usernameTruth(account.username, usernames);
  filterTruth(fields.recipients, account.recipient, filters);
  const held = placesIn(addresses, grid).filter((place) => {
    const product = products.products[place];
    return (
      product !== undefined &&
      product.rule < rule &&
      hasBit(product.channels, channel) &&
      (product.usernames < 0 || hasBit(usernames, product.usernames)) &&
      (product.filter < 0 || hasBit(filters, product.filter))
    );
  });
  return new Set(held.map((place) => products.products[place]?.rule ?? -1));
}

function placesIn(addresses: number, grid: Grid): Members {
  const found = grid.addresses[addresses];
  return found === undefined ? [] : placesAt(grid, found);
}
