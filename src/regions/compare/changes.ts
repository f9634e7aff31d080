/** What is not the same on both sides: nothing is answered differently but what one of these changes holds. */
import type { DecisionAnswer } from '../../model/generated/wire.generated.ts';
import { type Bits, bitsOf, emptyBits, hasBit } from '../bits.ts';
import type { Grid } from '../lists/decision-lists.ts';
import type { Demand } from '../lists/walk.ts';
import { align } from './alignment.ts';
import type { Sides } from './sides.ts';

/**
 * A product that stands on one side alone, or on both sides at the same place in the order, with the same demand and
 * answer, and holds other channels or addresses there.
 */
export interface SideChange {
  readonly demand: Demand;
  /** Whether the class of addresses (by its number) and the channel are held on one side and not on the other. */
  readonly holds: (addresses: number, channel: number) => boolean;
  /** The classes of addresses that may be held, at one channel or another. */
  readonly addresses: readonly number[];
}

/**
 * The changes. A request that none of them holds meets, of the products that are the same, the same ones in the same
 * order, and no other; so the first is the same, and its answer.
 */
export function changesBetween(
  sides: Sides,
  grid: Grid,
  outcome: (answer: DecisionAnswer) => string,
): readonly SideChange[] {
  const { products, firstOfSecond, answers } = sides;
  const keys = products.products.map(({ rule, addresses, channels }, place) => {
    const answer = answers[rule];
    const loose = `${answer && outcome(answer)} ${grid.demands[place]?.key}`;
    return { loose, exact: `${loose} ${addresses} ${channels.join()}` };
  });
  const keysOf = (from: number, to: number) => ({
    exact: keys.slice(from, to).map(({ exact }) => exact),
    loose: keys.slice(from, to).map(({ loose }) => loose),
  });
  const partner = new Map<number, number>();
  for (const [one, other] of align(keysOf(0, firstOfSecond), keysOf(firstOfSecond, keys.length))) {
    partner.set(one, other + firstOfSecond);
    partner.set(other + firstOfSecond, one);
  }
  const classesOf = holders(sides, grid);
  return products.products.flatMap((_, place) => {
    const other = partner.get(place);
    if (other !== undefined && (other < place || keys[place]?.exact === keys[other]?.exact)) return [];
    return changeOf(place, other, classesOf, sides, grid);
  });
}

function changeOf(
  place: number,
  other: number | undefined,
  classesOf: (place: number) => Bits,
  { products }: Sides,
  { demands, addresses }: Grid,
): readonly SideChange[] {
  const [demand, one] = [demands[place], products.products[place]];
  if (demand === undefined || one === undefined) return [];
  const two = other === undefined ? undefined : products.products[other];
  const [ofOne, ofTwo] = [classesOf(place), other === undefined ? emptyBits(addresses.length) : classesOf(other)];
  const sameChannels = two !== undefined && one.channels.join() === two.channels.join();
  const all = [...addresses.keys()].filter((each) =>
    sameChannels ? hasBit(ofOne, each) !== hasBit(ofTwo, each) : hasBit(ofOne, each) || hasBit(ofTwo, each),
  );
  const holds = (each: number, channel: number): boolean =>
    (hasBit(ofOne, each) && hasBit(one.channels, channel)) !==
    (two !== undefined && hasBit(ofTwo, each) && hasBit(two.channels, channel));
  return all.length === 0 ? [] : [{ demand, holds, addresses: all }];
}

const NO_SET = emptyBits(1);

/** The classes of addresses that a product holds. */
function holders({ products }: Sides, { addresses }: Grid): (place: number) => Bits {
  return (place) => {
    const set = products.products[place]?.addresses ?? -1;
    return bitsOf(addresses.length, (each) => set < 0 || hasBit(addresses[each]?.sets ?? NO_SET, set));
  };
}
