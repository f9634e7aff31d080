/** Features of recipient filters, wherever they stand. */
import type { Chain, Comparison, Operand } from '../model/filter.ts';
import type { Recipient } from '../model/generated/wire.generated.ts';
import { fold } from '../syntax/fold.ts';
import { parseFilter } from '../syntax/recipient-filters/parse.ts';
import { propertyNamed, spellProperty } from '../syntax/recipient-filters/words.ts';
import { type Feature, readerOf } from './feature.ts';

export interface Filters {
  readonly filters: readonly FilterView[];
  readonly recipient: Recipient;
}

interface FilterView {
  readonly text: string;
  /** The text with what stands in quotes left out. */
  readonly bare: string;
  readonly comparisons: readonly Comparison[];
  readonly depth: number;
}

export function seeFilters(filters: readonly string[], recipient: Recipient): Filters {
  return { filters: filters.map(seeFilter), recipient };
}

function seeFilter(text: string): FilterView {
  const parsed = parseFilter(text);
  return {
    text,
    bare: text.replace(/'[^']*'|"[^"]*"/g, "''"),
    comparisons: parsed.ok ? comparisonsIn(parsed.value) : [],
    depth: parsed.ok ? depthOf(text) : 0,
  };
}

/** Without recursion: filters may be as deep as they are long. */
function comparisonsIn(filter: Chain): readonly Comparison[] {
  const found: Comparison[] = [];
  const open: Operand[] = [{ nots: 0, body: filter }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { body } = next;
    if (body.kind === 'comparison') found.push(body);
    else open.push(body.first, ...body.rest.map(({ operand }) => operand));
  }
  return found;
}

/** How deep parentheses stand in each other. */
function depthOf(text: string): number {
  let [depth, most, quote] = [0, 0, ''];
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '(') most = Math.max(most, ++depth);
    else if (character === ')') depth -= 1;
  }
  return most;
}

const inText =
  (test: RegExp) =>
  ({ filters }: Filters): boolean =>
    filters.some(({ text }) => test.test(text));
const inBare =
  (test: RegExp) =>
  ({ filters }: Filters): boolean =>
    filters.some(({ bare }) => test.test(bare));
const inComparison =
  (holds: (comparison: Comparison, attribute: string) => boolean) =>
  ({ filters, recipient }: Filters): boolean =>
    filters.some(({ comparisons }) => comparisons.some((each) => holds(each, attributeOf(recipient, each.property))));

function attributeOf(recipient: Recipient, property: string): string {
  return Object.entries(recipient).find(([name]) => name === property)?.[1] ?? '';
}

const isLike = ({ operator }: Comparison): boolean => operator === '-like' || operator === '-notlike';
const isText = ({ value }: Comparison): boolean => value.kind === 'text';
const written = (test: RegExp) => inComparison(({ value }) => test.test(value.written));

const logic: readonly Feature<Filters>[] = [
  {
    name: 'two comparisons or more',
    not: 'one comparison',
    of: ({ filters }) => filters.some(({ comparisons }) => comparisons.length > 1),
  },
  { name: 'three comparisons or more', of: ({ filters }) => filters.some(({ comparisons }) => comparisons.length > 2) },
  { name: '`-and`', of: inBare(/-and\b/i) },
  { name: '`-or`', of: inBare(/-or\b/i) },
  { name: '`-and` beside `-or`', of: inBare(/-and\b[\s\S]*-or\b|-or\b[\s\S]*-and\b/i) },
  { name: '`-not`', not: 'no `-not`', of: inBare(/-not\b/i) },
  { name: '`-not` before a parenthesis', of: inBare(/-not\s*\(/i) },
  { name: 'two `-not` in a row', of: inBare(/-not[\s(]+-not\b/i) },
  { name: 'parentheses', not: 'no parentheses', of: inBare(/[()]/) },
  { name: 'parentheses within parentheses', of: ({ filters }) => filters.some(({ depth }) => depth > 1) },
];

const comparing: readonly Feature<Filters>[] = [
  ...(['-eq', '-ne', '-like', '-notlike', '-lt', '-gt'] as const).map(
    (operator): Feature<Filters> => ({
      name: `\`${operator}\``,
      of: inComparison((each) => each.operator === operator),
    }),
  ),
  { name: '`-ne` or `-notlike`', of: inComparison(({ operator }) => operator === '-ne' || operator === '-notlike') },
  { name: '`-lt` or `-gt`', of: inComparison(({ operator }) => operator === '-lt' || operator === '-gt') },
  { name: '`-like` or `-notlike`', of: inComparison(isLike) },
  { name: 'an operator that no filter has', of: inBare(/-(?!(?:and|or|not|eq|ne|like|notlike|lt|gt)\b)[a-z]+/i) },
  { name: 'an operator in another case', of: inBare(/-[a-z]*[A-Z]/) },
  {
    name: 'a property in another case',
    of: ({ filters }) => filters.some(({ bare }) => propertiesIn(bare).some(isRespelled)),
  },
  { name: 'a custom attribute', of: inComparison(({ property }) => property.startsWith('customAttribute')) },
];

function propertiesIn(bare: string): readonly string[] {
  return [...bare.matchAll(/([A-Za-z]\w*)\s+-\w+/g)].map(([, name = '']) => name);
}

/** A property, but not as Microsoft spells it. */
function isRespelled(word: string): boolean {
  const name = propertyNamed(fold(word));
  return name !== undefined && spellProperty(name) !== word;
}

const values: readonly Feature<Filters>[] = [
  { name: '`$null`', of: inComparison(({ value }) => value.kind === 'null') },
  { name: '`$true` or `$false`', of: inComparison(({ value }) => value.kind === 'boolean') },
  { name: 'a number without quotes', of: inComparison(({ value }) => value.kind === 'integer') },
  { name: 'digits as the value', of: written(/^\d+$/) },
  { name: 'an empty value', of: inComparison((each) => isText(each) && each.value.written === '') },
  { name: 'double quotes', of: inComparison(({ value }) => value.kind === 'text' && value.quote === '"') },
  { name: 'a quote within the value', of: written(/['"]/) },
  { name: 'a doubled quote', of: inText(/[^\s(]''|''[^\s)]|[^\s(]""|""[^\s)]/) },
  { name: 'white space at an end of the value', of: written(/^\s|\s$/) },
  {
    name: 'a word of the grammar within the value',
    of: written(/-(?:and|or|not|eq|ne|like|notlike|lt|gt)\b|\$null|[()]/i),
  },
  { name: 'a backslash, a backtick or a dollar sign in the value', of: written(/[\\`$]/) },
  { name: 'a character in the value that is special in globs or regular expressions', of: written(/[?[\]{}()+|^$.]/) },
  {
    name: 'a character beyond ASCII in a filter or an attribute',
    of: (seen) =>
      [...seen.filters.map(({ text }) => text), ...Object.values(seen.recipient)].some((text) =>
        /[^\0-\x7f]/.test(text ?? ''),
      ),
  },
  {
    name: 'a value in another case than the attribute',
    of: inComparison(({ value }, attribute) => fold(value.written) === fold(attribute) && value.written !== attribute),
  },
  {
    name: 'a value that is a part of the attribute',
    of: inComparison(
      ({ value }, attribute) =>
        value.written !== '' && value.written !== attribute && attribute.includes(value.written),
    ),
  },
  { name: 'a value of more than 64 characters', of: written(/^[\s\S]{65,}$/) },
];

const stars: readonly Feature<Filters>[] = [
  { name: 'a star', not: 'no star', of: written(/\*/) },
  {
    name: 'a star where nothing is `-like`',
    of: inComparison((each) => !isLike(each) && each.value.written.includes('*')),
  },
  {
    name: '`-like` without a star',
    of: inComparison((each) => isLike(each) && isText(each) && !each.value.written.includes('*')),
  },
  { name: 'a star at the beginning of the value', of: written(/^\*/) },
  { name: 'a star at the end of the value', of: written(/\*$/) },
  { name: 'a star within the value', of: written(/^.+\*.+$/s) },
  { name: 'nothing but stars as the value', of: written(/^\*+$/) },
];

const blanks: readonly Feature<Filters>[] = [
  { name: 'a blank attribute', not: 'no blank attribute', of: inComparison((_, attribute) => attribute === '') },
  {
    name: 'a blank attribute beside a text',
    of: inComparison(({ value }, attribute) => attribute === '' && value.kind !== 'null' && value.written !== ''),
  },
  {
    name: 'a blank attribute beside `-ne` or `-notlike`',
    of: inComparison(({ operator }, attribute) => attribute === '' && /n/.test(operator.charAt(1))),
  },
  {
    name: 'a blank attribute beside a star',
    of: inComparison(({ value }, attribute) => attribute === '' && value.written.includes('*')),
  },
  { name: 'an attribute that is null', of: ({ recipient }) => Object.values(recipient).includes(null) },
  { name: 'an attribute that is an empty text', of: ({ recipient }) => Object.values(recipient).includes('') },
  {
    name: 'an attribute of white space',
    of: ({ recipient }) => Object.values(recipient).some((text) => /^\s+$/.test(text ?? '')),
  },
];

const texts: readonly Feature<Filters>[] = [
  { name: 'white space other than single blanks', of: inBare(/[^\S ]| {2}|^ | $/) },
  { name: 'a line break', of: inBare(/[\r\n]/) },
  { name: 'a missing blank between words', of: inBare(/''-|-\w+''|\)-|-\w+\(/) },
  { name: 'braces', of: inBare(/[{}]/) },
  {
    name: 'parentheses that do not match',
    of: ({ filters }) => filters.some(({ bare }) => bare.split('(').length !== bare.split(')').length),
  },
  {
    name: 'a quote that is not closed',
    of: ({ filters }) => filters.some(({ bare }) => /['"]/.test(bare.replaceAll("''", ''))),
  },
  { name: 'a value without quotes', of: inBare(/-(?:eq|ne|like|notlike|lt|gt)\s+[\w$*]/i) },
  {
    name: 'a value without quotes that is no number and no constant',
    of: inBare(/-(?:eq|ne|like|notlike|lt|gt)\s+(?!\d+\b)[\w*]/i),
  },
];

export const filterFeatures: readonly Feature<Filters>[] = [
  ...logic,
  ...comparing,
  ...values,
  ...stars,
  ...blanks,
  ...texts,
];

export const recipientFilterFeatures = readerOf<'recipient-filters', Filters>(
  ({ when: { filter, recipient } }) => seeFilters([filter], recipient),
  filterFeatures,
);
