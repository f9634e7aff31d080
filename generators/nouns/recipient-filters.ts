/** Recipient filters as trees, and the many spellings of one tree. */
import type {
  Chain,
  Comparison,
  ComparisonOperator,
  Connective,
  FilterValue,
  Operand,
} from '../../src/model/filter.ts';
import type { Recipient } from '../../src/model/generated/wire.generated.ts';
import { between, chance, type Dice, pick, times } from '../dice.ts';
import { casesOf, drawValue, hasOrder, type Pools } from '../pools.ts';
import { has, isEveryday, type Settings } from '../settings.ts';
import { isLong } from './everyday-texts.ts';
import type { PatternPlace } from './username-patterns.ts';

const OPERATORS: readonly ComparisonOperator[] = [
  '-eq',
  '-eq',
  '-eq',
  '-ne',
  '-like',
  '-like',
  '-notlike',
  '-lt',
  '-gt',
];

const CONNECTIVES: readonly Connective[] = ['-and', '-or'];

/** A filter with at most two levels of parentheses. */
export function drawFilter(dice: Dice, pools: Pools, place: PatternPlace): Chain {
  return drawChain(dice, pools, place, 2);
}

function drawChain(dice: Dice, pools: Pools, place: PatternPlace, depth: number): Chain {
  const operand = (): Operand => ({
    nots: chance(dice, 20) ? between(dice, 1, 2) : 0,
    body: depth > 0 && chance(dice, 20) ? drawChain(dice, pools, place, depth - 1) : drawComparison(dice, pools, place),
  });
  const connective = pick(dice, CONNECTIVES);
  const mixed = has(pools.settings, 'mixed-connectives');
  const first = operand();
  const turns: readonly Connective[] = pick(dice, [['-or', '-and'], CONNECTIVES]);
  const links = isEveryday(pools.settings) ? [0, 0, 0, 1] : [0, 0, 1, 1, 2, 2, 3];
  const rest = times(pick(dice, links), (index) => ({
    operator: mixed ? (turns[index] ?? pick(dice, CONNECTIVES)) : connective,
    operand: operand(),
  }));
  return { kind: 'chain', first, rest };
}

/** A comparison of an attribute that recipients of this world have. */
export function drawComparison(dice: Dice, pools: Pools, place: PatternPlace): Comparison {
  const operator = drawOperator(dice, pools);
  const starred = operator === '-like' || operator === '-notlike' || chance(dice, 4);
  const value = drawComparand(dice, pools);
  const stars = starred && value.kind === 'text' && chance(dice, 75);
  const property = pick(dice, pools.attributes);
  const free = place === 'any' && has(pools.settings, 'stars');
  return {
    kind: 'comparison',
    property,
    operator,
    value: stars ? { ...value, written: starredText(dice, value.written, free) } : value,
  };
}

/** Equality in place of an order where values have none. */
function drawOperator(dice: Dice, { settings, values }: Pools): ComparisonOperator {
  const operator = pick(dice, OPERATORS);
  if (settings.texts === 'hostile' || values.every(hasOrder)) return operator;
  return operator === '-lt' ? '-eq' : operator === '-gt' ? '-ne' : operator;
}

/** In everyday worlds a text of the world. */
function drawComparand(dice: Dice, pools: Pools): FilterValue {
  const kind = isEveryday(pools.settings) ? undefined : dice(20);
  if (kind === 0) return { kind: 'null', written: '$null' };
  if (kind === 1) return { kind: 'boolean', written: pick(dice, ['true', 'True', 'FALSE', 'false']) };
  if (kind === 2 || kind === 4) return { kind: 'integer', written: pick(dice, ['9', '10', '007', '0']) };
  const quote = has(pools.settings, 'spellings') && dice(3) === 0 ? '"' : "'";
  const written = kind === 3 && has(pools.settings, 'blank-attributes') ? '' : drawValue(dice, pools);
  return { kind: 'text', quote, written };
}

/** A star at the end only, or in any place; of a long text nearly all stays. */
function starredText(dice: Dice, text: string, free: boolean): string {
  const letters = Math.min(text.length, between(dice, 0, 2));
  const cut = isLong(text) ? text.length - letters : letters;
  const [head, tail] = [text.slice(0, cut), text.slice(cut)];
  const trailing = [`${head}*`, `${text}*`, '*'];
  return pick(
    dice,
    free ? [...trailing, `*${tail}`, `*${text}*`, `${head}*${tail.slice(1)}`, `*${head}*${tail}`] : trailing,
  );
}

/** One spelling of a filter: case, spaces, parentheses, as the dice fall. */
export function writeFilter(dice: Dice, filter: Chain, settings: Settings): string {
  const spelling = has(settings, 'spellings') ? dice : undefined;
  return writeChain(spelling, filter);
}

/** Without dice, in the one usual spelling. */
function writeChain(dice: Dice | undefined, { first, rest }: Chain): string {
  const links = rest.map(
    ({ operator, operand }) => `${space(dice)}${word(dice, operator)}${space(dice)}${writeOperand(dice, operand)}`,
  );
  return writeOperand(dice, first) + links.join('');
}

/** A comparison that `-not` stands before is in parentheses: nothing settles it without. */
function writeOperand(dice: Dice | undefined, { nots, body }: Operand): string {
  const before = times(nots, () => word(dice, '-not') + space(dice)).join('');
  const written = body.kind === 'comparison' ? writeComparison(dice, body) : writeChain(dice, body);
  if (body.kind === 'chain') return `${before}(${inner(dice)}${written}${inner(dice)})`;
  const enclosed = dice !== undefined && dice(10) === 0;
  return enclosed || nots > 0 ? `${before}(${written})` : written;
}

function writeComparison(dice: Dice | undefined, { property, operator, value }: Comparison): string {
  const name = `${property[0]?.toUpperCase()}${property.slice(1)}`;
  return [word(dice, name), word(dice, operator), writeValue(dice, value)].join(space(dice));
}

function writeValue(dice: Dice | undefined, value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return value.quote + value.written.replaceAll(value.quote, value.quote + value.quote) + value.quote;
    case 'null':
      return word(dice, '$null');
    case 'boolean':
      return `$${value.written}`;
    case 'integer':
      return value.written;
  }
}

function word(dice: Dice | undefined, text: string): string {
  const style = dice === undefined ? 0 : dice(8);
  return style === 6 ? text.toUpperCase() : style === 7 ? text.toLowerCase() : text;
}

function space(dice: Dice | undefined): string {
  return dice === undefined ? ' ' : pick(dice, [' ', ' ', ' ', ' ', ' ', ' ', '  ', '\t']);
}

function inner(dice: Dice | undefined): string {
  return dice === undefined ? '' : pick(dice, ['', '', '', ' ']);
}

/** Attributes that filters of the world ask about; some of them blank. */
export function drawRecipient(dice: Dice, pools: Pools): Recipient {
  const blanks = has(pools.settings, 'blank-attributes');
  const recipient: Record<string, string | null> = {};
  for (const attribute of pools.attributes) {
    const fall = dice(10);
    if (fall >= 3 || !blanks) recipient[attribute] = attributeText(dice, pools);
    else if (fall === 0) recipient[attribute] = pick(dice, ['', null]);
  }
  return recipient;
}

function attributeText(dice: Dice, pools: Pools): string {
  const text = drawValue(dice, pools);
  if (!has(pools.settings, 'spellings') || dice(4) > 0) return text;
  return pick(dice, [...casesOf(text), `${text}a`, text.slice(0, -1) || text]);
}
