/** A filter's text in tokens, each with the place where it begins. */
import type { ComparisonOperator, Connective, FilterValue } from '../../model/filter.ts';
import type { GrammarProblem, Result } from '../../model/problem.ts';
import { fold } from '../fold.ts';
import { suggest } from '../nearest.ts';
import { quote } from '../quote.ts';

export type Token =
  | { readonly kind: 'open' | 'close' | 'not'; readonly at: number }
  | { readonly kind: 'connective'; readonly at: number; readonly operator: Connective }
  | { readonly kind: 'comparison-operator'; readonly at: number; readonly operator: ComparisonOperator }
  | { readonly kind: 'property'; readonly at: number; readonly name: string }
  | { readonly kind: 'value'; readonly at: number; readonly value: FilterValue };

const COMPARISONS: readonly ComparisonOperator[] = ['-eq', '-ne', '-like', '-notlike', '-lt', '-gt'];
const CONNECTIVES: readonly Connective[] = ['-and', '-or'];
const OPERATORS: readonly string[] = ['-not', ...CONNECTIVES, ...COMPARISONS];

/** The attributes that a filter may name, as the wire model spells them. */
export const filterProperties: readonly string[] = [
  'city',
  'company',
  'countryOrRegion',
  ...Array.from({ length: 15 }, (_, index) => `customAttribute${index + 1}`),
  'department',
  'office',
  'postalCode',
  'stateOrProvince',
  'streetAddress',
];
const BY_FOLDED = new Map(filterProperties.map((name) => [fold(name), name]));

/** No operator or property is longer. */
const LONGEST_WORD = 40;

const WORD = /[^\s()'"]+/y;

/** Splits a text into tokens, or says at which place it cannot. Linear in the length of the text. */
export function tokenize(text: string): Result<readonly Token[], GrammarProblem> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === ' ' || character === '\t') {
      at += 1;
      continue;
    }
    const read = readToken(text, at, character, tokens.at(-1));
    if (!read.ok) return read;
    tokens.push(read.value.token);
    at = read.value.end;
    if (!endsHere(text, at, read.value.token)) {
      return refuse(
        at,
        `there is no space before \`${excerpt(text, at)}\``,
        'separate words and values by spaces',
        'OPATH-TOKENS',
      );
    }
  }
  return { ok: true, value: tokens };
}

interface Read {
  readonly token: Token;
  readonly end: number;
}

function readToken(
  text: string,
  at: number,
  character: string,
  before: Token | undefined,
): Result<Read, GrammarProblem> {
  if (character === '(') return { ok: true, value: { token: { kind: 'open', at }, end: at + 1 } };
  if (character === ')') return { ok: true, value: { token: { kind: 'close', at }, end: at + 1 } };
  if (character === "'" || character === '"') return readQuoted(text, at, character);
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined)
    return refuse(at, `\`${excerpt(text, at)}\` is not a space or a tab`, 'use plain spaces', 'OPATH-TOKENS');
  return readWord(text, at, word, before);
}

/** Parentheses need no space around them; everything else does. */
function endsHere(text: string, end: number, token: Token): boolean {
  if (token.kind === 'open' || token.kind === 'close') return true;
  const next = text[end];
  return next === undefined || next === ' ' || next === '\t' || next === ')' || next === '(';
}

/** A quoted text; its quote is doubled inside. */
function readQuoted(text: string, at: number, quote: "'" | '"'): Result<Read, GrammarProblem> {
  const pieces: string[] = [];
  let from = at + 1;
  for (let end = text.indexOf(quote, from); end !== -1; end = text.indexOf(quote, from)) {
    pieces.push(text.slice(from, end));
    if (text[end + 1] !== quote) {
      const value = { kind: 'text', written: pieces.join(quote), quote } as const;
      return { ok: true, value: { token: { kind: 'value', at, value }, end: end + 1 } };
    }
    from = end + 2;
  }
  return refuse(
    at,
    `the quote before \`${excerpt(text, at + 1)}\` is never closed`,
    `end the value with ${quote}`,
    'OPATH-QUOTES',
  );
}

function readWord(text: string, at: number, word: string, before: Token | undefined): Result<Read, GrammarProblem> {
  const found = (token: Token): Result<Read, GrammarProblem> => ({ ok: true, value: { token, end: at + word.length } });
  const folded = word.length > LONGEST_WORD ? word : fold(word);
  if (folded === '-not') return found({ kind: 'not', at });
  const connective = CONNECTIVES.find((each) => each === folded);
  if (connective !== undefined) return found({ kind: 'connective', at, operator: connective });
  const comparison = COMPARISONS.find((each) => each === folded);
  if (comparison !== undefined) return found({ kind: 'comparison-operator', at, operator: comparison });
  const value = readBareValue(word, folded);
  if (value !== undefined) return found({ kind: 'value', at, value });
  if (folded.startsWith('-'))
    return refuse(at, `${quote(word)} is no operator of filters`, suggest(word, OPERATORS), 'OPATH-OPERATORS');
  const property = BY_FOLDED.get(folded);
  if (property !== undefined && before?.kind !== 'comparison-operator')
    return found({ kind: 'property', at, name: property });
  return refuseWord(text, at, word, before);
}

function readBareValue(word: string, folded: string): FilterValue | undefined {
  if (folded === '$null') return { kind: 'null', written: word };
  if (folded === '$true' || folded === '$false') return { kind: 'boolean', written: word.slice(1) };
  return /^[0-9]+$/.test(word) ? { kind: 'integer', written: word } : undefined;
}

/** A word that stands where no bare word may: a value without quotes, an unknown property, PowerShell's braces. */
function refuseWord(text: string, at: number, word: string, before: Token | undefined): Result<Read, GrammarProblem> {
  if (/^[{}]/.test(word))
    return refuse(
      at,
      `\`${excerpt(text, at)}\` begins with a brace`,
      'leave out the outer braces; they belong to PowerShell',
      'OPATH-BRACES',
    );
  if (before?.kind === 'comparison-operator') {
    const quoted =
      text[at + word.length] === "'"
        ? `did you mean ${quote(`'${word}'`)}?`
        : `put it in quotes: ${quote(`'${word}'`)}`;
    return refuse(at, `\`${excerpt(text, at)}\` is a value without quotes`, quoted, 'OPATH-QUOTES');
  }
  return refuse(at, `${quote(word)} is no property of filters`, suggest(word, filterProperties), 'OPATH-PROPERTIES');
}

export function excerpt(text: string, at: number): string {
  const rest = text.slice(at, at + 24);
  return quote(rest.length < text.length - at ? `${rest}…` : rest).slice(1, -1);
}

/** A refusal at a place, counted from 1. */
export function refuse(
  at: number,
  message: string,
  hint: string,
  clause: GrammarProblem['clause'],
): Result<never, GrammarProblem> {
  return { ok: false, problem: { code: 'invalid-value', place: `character ${at + 1}`, message, hint, clause } };
}
