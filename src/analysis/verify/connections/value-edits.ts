/** What a value of a rule becomes by a small edit: ranges, patterns and filters, as texts. */
import type { Chain, Comparison, ComparisonOperator, Operand } from '../../../model/filter.ts';
import type { IpAddress, IpRange } from '../../../model/ip-range.ts';
import { printRange } from '../../../syntax/ip-ranges.ts';
import { printFilter } from '../../../syntax/recipient-filters/print.ts';
import { parsePattern } from '../../../syntax/username-patterns.ts';

/** First and last address of a range; of a block all that have its beginning. */
export function endsOfRange(range: IpRange): readonly [IpAddress, IpAddress] {
  if (range.kind === 'address') return [range.address, range.address];
  if (range.kind === 'span') return [range.first, range.last];
  const { family, value } = range.address;
  const host = BigInt((family === 4 ? 32 : 128) - range.prefix);
  const first = (value >> host) << host;
  return [
    { family, value: first },
    { family, value: first + (1n << host) - 1n },
  ];
}

/** The address that many further on, if there is one. */
export function stepped({ family, value }: IpAddress, step: bigint): readonly IpAddress[] {
  const moved = value + step;
  return moved < 0n || moved >= 1n << (family === 4 ? 32n : 128n) ? [] : [{ family, value: moved }];
}

/** The range with one address more or less at either end. */
export function rangeEdits(range: IpRange): readonly string[] {
  const [first, last] = endsOfRange(range);
  const spans = [
    ...stepped(first, -1n).map((each) => [each, last] as const),
    ...stepped(first, 1n).map((each) => [each, last] as const),
    ...stepped(last, -1n).map((each) => [first, each] as const),
    ...stepped(last, 1n).map((each) => [first, each] as const),
  ];
  return spans
    .filter(([from, to]) => from.value <= to.value)
    .map(([from, to]) => printRange({ kind: 'span', first: from, last: to }));
}

/** Values of one list that are asked about; longer lists are asked about here and there. */
export const MOST_VALUES = 100;

/** As many of the list as are asked about, from its beginning to its end. */
export function spread<T>(list: readonly T[]): readonly T[] {
  if (list.length <= MOST_VALUES) return list;
  return Array.from({ length: MOST_VALUES }, (_, index) => Math.floor((index * list.length) / MOST_VALUES)).flatMap(
    (place) => list.slice(place, place + 1),
  );
}

/** Letters of the end that a star may take the place of: `svc-backup`, `svc-b*`. */
const HALF = 0.5;

/** The pattern with a letter less where a literal begins or ends, a star more or less, half of its end or the domain left open. */
export function patternEdits(text: string): readonly string[] {
  const parts = text.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const shorter = parts.flatMap((part, index) =>
    [part.slice(1), part.slice(0, -1)].map((fewer) => parts.map((each, at) => (at === index ? fewer : each)).join('*')),
  );
  const user = last.slice(last.indexOf('\\') + 1);
  const cut = user.length > 2 ? [`${text.slice(0, text.length - Math.ceil(user.length * HALF))}*`] : [];
  const starred = last === '' ? [text.slice(0, -1)] : [`${text}*`];
  const open = first.includes('\\') ? [`*${text.slice(first.indexOf('\\'))}`] : [];
  const unstarred = first === '' ? [text.slice(1)] : [];
  const edits = [...shorter, ...cut, ...starred, ...open, ...unstarred];
  const isWhole = (each: string): boolean => each.includes('\\') === text.includes('\\') && !each.includes('**');
  return [...new Set(edits)].filter((each) => each !== text && isWhole(each) && parsePattern(each).ok);
}

const OPPOSITES: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '-eq': '-ne',
  '-ne': '-eq',
  '-like': '-notlike',
  '-notlike': '-like',
  '-lt': '-gt',
  '-gt': '-lt',
};

/** The filter with one comparison turned round, left out, or with another value, or with the other word between two. */
export function filterEdits(filter: Chain): readonly string[] {
  return [...new Set(chainEdits(filter).map(printFilter))].filter((each) => each !== printFilter(filter));
}

function chainEdits({ first, rest }: Chain): readonly Chain[] {
  const chain = (head: Operand, links: Chain['rest']): Chain => ({ kind: 'chain', first: head, rest: links });
  const replaced = (index: number, link: Chain['rest'][number]): Chain['rest'] =>
    rest.map((each, at) => (at === index ? link : each));
  const [second, ...others] = rest;
  return [
    ...operandEdits(first).map((each) => chain(each, rest)),
    ...(second === undefined ? [] : [chain(second.operand, others)]),
    ...rest.flatMap((link, index) => [
      ...operandEdits(link.operand).map((operand) => chain(first, replaced(index, { ...link, operand }))),
      chain(first, replaced(index, { ...link, operator: link.operator === '-and' ? '-or' : '-and' })),
      chain(
        first,
        rest.filter((_, at) => at !== index),
      ),
    ]),
  ];
}

function operandEdits({ nots, body }: Operand): readonly Operand[] {
  const turned = nots > 0 ? [{ nots: nots - 1, body }] : [];
  const bodies = body.kind === 'chain' ? chainEdits(body) : comparisonEdits(body);
  return [...turned, ...bodies.map((each): Operand => ({ nots, body: each }))];
}

function comparisonEdits(comparison: Comparison): readonly Comparison[] {
  const { operator, value } = comparison;
  const turned: Comparison = { ...comparison, operator: OPPOSITES[operator] };
  if (value.kind !== 'text') return [turned];
  const written = [`${value.written}x`, value.written.slice(0, -1), value.written.replace(/.(\*?)$/, '$1')];
  return [
    turned,
    ...[...new Set(written)].map((each): Comparison => ({ ...comparison, value: { ...value, written: each } })),
  ];
}
