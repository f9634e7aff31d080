/** Recipients made from a filter: each attribute given the value that its comparison needs, or one that barely misses it. */
import type { Chain, Comparison, Connective, Operand } from '../../src/model/filter.ts';
import type { Recipient, RecipientFilterQuestion } from '../../src/model/generated/wire.generated.ts';
import { walk } from '../../src/syntax/recipient-filters/walk.ts';
import { type Dice, turned } from '../dice.ts';
import { isLong } from '../nouns/everyday-texts.ts';
import { writeFilter } from '../nouns/recipient-filters.ts';
import { casesOf } from '../pools.ts';
import { has, type Settings } from '../settings.ts';
import { type AimedQuestion, choose, openChoice, type ReadingChoice, readingSetOf, settle } from './reading-choice.ts';

/** A question about the filter, meeting it or barely missing it; claims whether it matches. */
export function aimAtFilter(
  dice: Dice,
  filter: Chain,
  settings: Settings,
): AimedQuestion<RecipientFilterQuestion, { readonly matches: boolean }> | undefined {
  const choice = openChoice(dice);
  if (!settleStars(choice, filter)) return undefined;
  const met = dice(2) === 0;
  const recipient = aimRecipient(choice, filter, met, settings);
  if (recipient === undefined) return undefined;
  const when = { filter: writeFilter(dice, filter, settings), recipient };
  return { when, claim: { matches: met }, readingSet: readingSetOf(choice) };
}

/** Chooses readings under which no star of the filter is refused. */
function settleStars(choice: ReadingChoice, filter: Chain): boolean {
  return walk<boolean>(filter, {
    comparison: ({ operator, value: { written } }) => {
      if (!operator.endsWith('like') || !written.slice(0, -1).includes('*')) return true;
      return settle(choice, 'filter-wildcards', 'anywhere');
    },
    nots: (allowed) => allowed,
    chain: (first, rest) => first && rest.every(({ value }) => value),
  });
}

/** Attributes under which the filter holds, or does not; undefined when no combination is found. */
export function aimRecipient(
  choice: ReadingChoice,
  filter: Chain,
  met: boolean,
  settings: Settings,
): Recipient | undefined {
  return aimChain(choice, filter, met, {}, settings);
}

function aimChain(
  choice: ReadingChoice,
  chain: Chain,
  met: boolean,
  known: Recipient,
  settings: Settings,
): Recipient | undefined {
  const operators = new Set(chain.rest.map(({ operator }) => operator));
  const operands = [chain.first, ...chain.rest.map(({ operand }) => operand)];
  const [only] = operators;
  if (operators.size < 2) return aimGroup(choice, operands, only ?? '-and', met, known, settings);
  const [groups, outer] =
    choose(choice, 'filter-precedence') === 'and-first' ? [terms(chain), '-or' as const] : fromLeft(chain);
  return aimGroup(choice, groups, outer, met, known, settings);
}

/** One operand, or a group of the chain that the chosen reading takes together. */
type FilterPart = Operand | Chain;

/** The operands between each `-or`. */
function terms({ first, rest }: Chain): readonly FilterPart[] {
  const groups: { first: Operand; rest: { operator: Connective; operand: Operand }[] }[] = [{ first, rest: [] }];
  for (const link of rest) {
    if (link.operator === '-or') groups.push({ first: link.operand, rest: [] });
    else groups.at(-1)?.rest.push(link);
  }
  return groups.map((group): Chain => ({ kind: 'chain', ...group }));
}

/** All but the last operand, and the last, joined by the last operator. */
function fromLeft({ first, rest }: Chain): readonly [readonly FilterPart[], Connective] {
  const last = rest.at(-1);
  if (last === undefined) return [[first], '-and'];
  return [[{ kind: 'chain', first, rest: rest.slice(0, -1) }, last.operand], last.operator];
}

/** All parts for a conjunction that is met or a disjunction that is missed; otherwise one that suffices. */
function aimGroup(
  choice: ReadingChoice,
  parts: readonly FilterPart[],
  operator: Connective,
  met: boolean,
  known: Recipient,
  settings: Settings,
): Recipient | undefined {
  if ((operator === '-and') === met) {
    return parts.reduce<Recipient | undefined>((so, part) => so && aimPart(choice, part, met, so, settings), known);
  }
  for (const part of turned(choice.dice, parts)) {
    const found = aimPart(choice, part, met, known, settings);
    if (found !== undefined) return found;
  }
  return undefined;
}

function aimPart(
  choice: ReadingChoice,
  part: FilterPart,
  met: boolean,
  known: Recipient,
  settings: Settings,
): Recipient | undefined {
  if ('kind' in part) return aimChain(choice, part, met, known, settings);
  const wanted = part.nots % 2 === 0 ? met : !met;
  return part.body.kind === 'chain'
    ? aimChain(choice, part.body, wanted, known, settings)
    : aimComparison(choice, part.body, wanted, known, settings);
}

/** Undefined when no value makes the comparison so, or when another comparison has already settled its attribute otherwise. */
function aimComparison(
  choice: ReadingChoice,
  comparison: Comparison,
  met: boolean,
  known: Recipient,
  settings: Settings,
): Recipient | undefined {
  const property = comparison.property as keyof Recipient;
  const values = turned(choice.dice, valuesFor(comparison, met, has(settings, 'blank-attributes')));
  const settled = Object.hasOwn(known, property);
  const value = settled ? values.find((each) => each === known[property]) : values[0];
  if (value === undefined) return undefined;
  const blank = comparison.value.kind === 'null' || comparison.value.written === '';
  if (!value && !blank && !settle(choice, 'filter-blank-inequality', 'blank-differs')) return undefined;
  return { ...known, [property]: value };
}

/** Values of the attribute under which the comparison is true, or false. */
function valuesFor({ operator, value }: Comparison, met: boolean, blanks: boolean): readonly (string | null)[] {
  const { kind, written } = value;
  const negative = operator === '-ne' || operator === '-notlike';
  if (kind === 'null' || written === '') {
    if (operator === '-lt' || operator === '-gt') return met ? [] : ['a', ...(blanks ? [''] : [])];
    return met === negative ? ['a', ' '] : blanks ? ['', null] : [];
  }
  const blank = blanks && met === negative && operator !== '-lt' && operator !== '-gt' ? [null] : [];
  switch (operator) {
    case '-eq':
    case '-ne':
      return [...(met !== negative ? same(written) : near(written)), ...blank];
    case '-like':
    case '-notlike':
      return [...(met !== negative ? filled(written) : unlike(written)), ...blank];
    case '-lt':
      return met ? before(written) : [written, `${written}a`];
    case '-gt':
      return met ? [`${written}a`, `${written} `] : [written, ...before(written)];
  }
}

/** The text, also in other case. */
function same(text: string): readonly string[] {
  return [text, text, ...casesOf(text)];
}

/** Texts that differ in one character, of a long one at its end; longer or shorter than the text, so that no folding makes them equal. */
function near(text: string): readonly string[] {
  if (isLong(text)) return [`${text}a`, `${text} `, text.slice(0, -1)];
  return [`${text}a`, `${text} `, ` ${text}`, ...(text.length > 1 ? [text.slice(0, -1), text.slice(1)] : [])];
}

/** Texts that come before: the beginning, or for a short one a character that comes before all letters and digits. */
function before(text: string): readonly string[] {
  const earlier = (text[0] ?? '') > '!' && !isLong(text) ? [`!${text.slice(1)}`] : [];
  return text.length > 1 ? [text.slice(0, -1), ...earlier] : earlier;
}

/** What the stars may stand for. */
function filled(pattern: string): readonly string[] {
  const texts = ['', 'z', ' z'].map((filler) => pattern.replaceAll('*', filler));
  return [...texts, ...same(pattern.replaceAll('*', ''))].filter((text) => text !== '');
}

/** Texts that lack a character of the pattern: none when it is all stars. */
function unlike(pattern: string): readonly string[] {
  if (!pattern.includes('*')) return near(pattern);
  const literal = pattern.replaceAll('*', '');
  return literal.length > 1 ? [literal.slice(0, -1), literal.slice(1)] : literal === '' ? [] : ['|'];
}
