/** The two sides of a comparison as lists of products, whole: with what bypasses the rules, and what happens when none decides. */
import type { DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { type Bits, bitsOf, isEmpty } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import { bypassing, lineOf, type Product, type Products, productsOfSides, type RuleSide } from '../rules/products.ts';

/** Both sides over the same sets; each request meets a product of either side. */
export interface Sides {
  /** Those of the first side, in the order in which they are looked at, then those of the second. */
  readonly products: Products;
  /** How many are of the first side. */
  readonly firstOfSecond: number;
  /** The answer of each product's `rule`. */
  readonly answers: readonly DecisionAnswer[];
  /** The reading of the line on which addresses stand. */
  readonly line: Readings;
}

const EVERY_CHANNEL: Bits = bitsOf(channels.length, () => true);

/** The sides of a comparison. */
export function sidesOf(before: RuleSide, after: RuleSide): Sides {
  const products = productsOfSides([before, after], 'applies');
  const answers = [...before.rules, ...after.rules].map(
    ({ action, name }): DecisionAnswer => ({ action, decidedBy: [name] }),
  );
  const boundary = products.products.findIndex(({ rule }) => rule >= before.rules.length);
  const last = boundary < 0 ? products.products.length : boundary;
  const whole = (own: readonly Product[], readings: Readings): readonly Product[] => {
    const free = (open: Bits, action: DecisionAnswer['action']): Product => {
      const rule = answers.push({ action, decidedBy: [] }) - 1;
      return { rule, channels: open, addresses: -1, usernames: -1, filter: -1 };
    };
    const bypass = bypassing(readings);
    const passing = isEmpty(bypass) ? [] : [free(bypass, 'AllowAccess')]; // CAR-MIDDLE-TIER-BYPASS
    const otherwise = readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess'; // CAR-NO-RULE
    return [...passing, ...own, free(EVERY_CHANNEL, otherwise)];
  };
  const first = whole(products.products.slice(0, last), before.readings);
  const second = whole(products.products.slice(last), after.readings);
  return {
    products: { ...products, products: [...first, ...second] },
    firstOfSecond: first.length,
    answers,
    line: lineOf([before, after]),
  };
}
