/** Filters and comparisons that are put together in several ways, with a recipient for them. */
import { type Dice, pick } from '../../../generators/dice.ts';
import { drawComparison, drawFilter, drawRecipient, writeFilter } from '../../../generators/nouns/recipient-filters.ts';
import type { Pools } from '../../../generators/pools.ts';
import type { Recipient } from '../../model/generated/wire.generated.ts';

/** Each filter is an operand: in parentheses, or a comparison that needs none. */
export interface FilterWorld {
  readonly one: string;
  readonly other: string;
  readonly third: string;
  readonly recipient: Recipient;
}

/** Three operands and a recipient that they may match. */
export function drawFiltered(dice: Dice, pools: Pools): FilterWorld {
  const operand = (): string => {
    const filter = drawFilter(dice, pools, 'valid');
    const text = writeFilter(dice, filter, pools.settings);
    return filter.rest.length === 0 && dice(2) === 0 ? text : `(${text})`;
  };
  return { one: operand(), other: operand(), third: operand(), recipient: drawRecipient(dice, pools) };
}

/** A property, and a value without a star to compare it with. */
export interface ComparisonWorld {
  readonly property: string;
  readonly attribute: string;
  readonly operator: string;
  /** As it stands in a filter. */
  readonly value: string;
  /** Attribute and value are both texts. */
  readonly isText: boolean;
  readonly recipient: Recipient;
}

/** A comparison with a value that some recipient has. */
export function drawCompared(dice: Dice, pools: Pools): ComparisonWorld {
  const { property, operator } = drawComparison(dice, pools, 'valid');
  const attribute = property as keyof Recipient;
  const text = pick(dice, pools.values);
  const near = pick(dice, [text, text.toUpperCase(), `${text}a`, text.slice(1) || text, pick(dice, pools.values)]);
  const isNull = dice(8) === 0;
  const isBlank = dice(5) === 0;
  const integer = /^(0|[1-9]\d*)$/.test(near) && dice(2) === 0 ? near : `'${near.replaceAll("'", "''")}'`;
  return {
    property: `${property.charAt(0).toUpperCase()}${property.slice(1)}`,
    attribute,
    operator,
    value: isNull ? '$null' : integer,
    isText: !isNull && !isBlank,
    recipient: { ...drawRecipient(dice, pools), [attribute]: isBlank ? pick(dice, ['', null]) : text },
  };
}
