/** Single patterns and comparisons as conditions of their own, so that one can be asked for without the others. */
import type { Chain, Comparison, FilterValue, Operand, Pattern } from '../../model/filter.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import { walk } from '../../syntax/recipient-filters/walk.ts';
import type { Products } from '../rules/products.ts';

/** A pattern of a list, by the numbers of lists: itself alone, and the others, −1 where there are none. */
export interface PatternPart {
  readonly list: number;
  readonly text: string;
  readonly single: number;
  readonly rest: number;
}

/** A comparison in a filter, by the numbers of filters: itself alone, and the filter as it is when the comparison holds, and when it does not. */
export interface ComparisonPart {
  readonly filter: number;
  readonly text: string;
  readonly single: number;
  readonly whenTrue: number;
  readonly whenFalse: number;
}

/** Products whose patterns and filters have their parts behind them. */
export interface ProductsWithParts {
  readonly products: Products;
  readonly patternParts: readonly PatternPart[];
  readonly comparisonParts: readonly ComparisonPart[];
}

/** The parts of all lists and filters that are meant under the defaults. */
export function withParts(products: Products): ProductsWithParts {
  const patterns: (readonly Pattern[])[] = [...products.patterns];
  const filters: Chain[] = [...products.filters];
  const { readingsOf } = products;
  const patternParts = products.patterns.flatMap((list, number) =>
    readingsOf.patterns[number] === FIRST ? partsOfList(list, number, patterns) : [],
  );
  const comparisonParts = products.filters.flatMap((filter, number) =>
    readingsOf.filters[number] === FIRST ? partsOfFilter(filter, number, filters) : [],
  );
  const more = (all: readonly unknown[], own: readonly (typeof FIRST)[]): readonly (typeof FIRST)[] =>
    all.map((_, number) => own[number] ?? FIRST);
  return {
    products: {
      ...products,
      patterns,
      filters,
      readingsOf: { patterns: more(patterns, readingsOf.patterns), filters: more(filters, readingsOf.filters) },
    },
    patternParts,
    comparisonParts,
  };
}

const FIRST = defaultReadings;

function partsOfList(list: readonly Pattern[], number: number, all: (readonly Pattern[])[]): readonly PatternPart[] {
  const different = [...new Map(list.map((pattern) => [pattern.text, pattern])).values()];
  if (different.length === 1) return different.map(({ text }) => ({ list: number, text, single: number, rest: -1 }));
  return different.map((pattern) => ({
    list: number,
    text: pattern.text,
    single: all.push([pattern]) - 1,
    rest: all.push(different.filter((each) => each !== pattern)) - 1,
  }));
}

function partsOfFilter(filter: Chain, number: number, all: Chain[]): readonly ComparisonPart[] {
  if (depthOf(filter) > DEEPEST) return [];
  return comparisonsIn(filter).map((comparison) => ({
    filter: number,
    text: `${comparison.property} ${comparison.operator} ${comparison.value.written}`,
    single: all.push(alone(comparison)) - 1,
    whenTrue: all.push(replaced(filter, comparison, '-or')) - 1,
    whenFalse: all.push(replaced(filter, comparison, '-and')) - 1,
  }));
}

/** Filters are taken apart by recursion: deeper ones are left whole. */
const DEEPEST = 100;

function depthOf(filter: Chain): number {
  return walk<number>(filter, {
    comparison: () => 1,
    nots: (value) => value,
    chain: (first, rest) => 1 + rest.reduce((most, { value }) => Math.max(most, value), first),
  });
}

function comparisonsIn(filter: Chain): readonly Comparison[] {
  return walk<readonly Comparison[]>(filter, {
    comparison: (comparison) => [comparison],
    nots: (value) => value,
    chain: (first, rest) => [...first, ...rest.flatMap(({ value }) => value)],
  });
}

function alone(comparison: Comparison): Chain {
  return { kind: 'chain', first: { nots: 0, body: comparison }, rest: [] };
}

const NULL: FilterValue = { kind: 'null', written: '$null' };

/** The filter with a claim in the comparison's place that is always true (`-or`) or always false (`-and`): blank, joined with not blank (OPATH-NULL). */
function replaced(filter: Chain, wanted: Comparison, operator: '-or' | '-and'): Chain {
  const { property } = wanted;
  const blank: Comparison = { kind: 'comparison', property, operator: '-eq', value: NULL };
  const other: Operand = { nots: 0, body: { ...blank, operator: '-ne' } };
  const claim: Chain = { kind: 'chain', first: { nots: 0, body: blank }, rest: [{ operator, operand: other }] };
  const inOperand = ({ nots, body }: Operand): Operand => {
    if (body === wanted) return { nots, body: claim };
    return { nots, body: body.kind === 'chain' ? inChain(body) : body };
  };
  const inChain = ({ kind, first, rest }: Chain): Chain => ({
    kind,
    first: inOperand(first),
    rest: rest.map((link) => ({ ...link, operand: inOperand(link.operand) })),
  });
  return inChain(filter);
}
