/** A filter's text in tokens, each with the place where it begins. */
import type { ComparisonOperator, Connective, FilterValue } from '../../model/filter.ts';
import type { GrammarProblem, Result } from '../../model/problem.ts';
import { fold } from '../fold.ts';
import {
  type Position,
  readsAsFilter,
  refuseOpen,
  refuseQuoted,
  refuseSpace,
  refuseTight,
  refuseWord,
} from './refusals.ts';
import { comparisonOperators, connectives, propertyNamed } from './words.ts';

/** A word of a filter, at its index. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'not'; readonly at: number }
  | { readonly kind: 'connective'; readonly at: number; readonly operator: Connective }
  | { readonly kind: 'comparison-operator'; readonly at: number; readonly operator: ComparisonOperator }
  | { readonly kind: 'property'; readonly at: number; readonly name: string }
  | { readonly kind: 'value'; readonly at: number; readonly value: FilterValue };

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
    if (!endsHere(text, at, read.value.token)) return refuseEnd(text, at, read.value.token, tokens.length === 1);
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
  return word === undefined ? refuseSpace(text, at) : readWord(text, at, word, before);
}

/** Parentheses need no space around them; everything else does. */
function endsHere(text: string, end: number, token: Token): boolean {
  if (token.kind === 'open' || token.kind === 'close') return true;
  const next = text[end];
  return next === undefined || next === ' ' || next === '\t' || next === ')' || next === '(';
}

/** A token that something follows without a space: the quotes of a whole filter, or a space that is missing. */
function refuseEnd(text: string, at: number, token: Token, isFirst: boolean): Result<never, GrammarProblem> {
  const isText = token.kind === 'value' && token.value.kind === 'text';
  if (isText && isFirst && readsAsFilter(token.value.written)) return refuseQuoted(text, token.at);
  return refuseTight(text, at, isText ? token.at : undefined);
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
  return refuseOpen(text, at, quote);
}

function readWord(text: string, at: number, word: string, before: Token | undefined): Result<Read, GrammarProblem> {
  const found = (token: Token): Result<Read, GrammarProblem> => ({ ok: true, value: { token, end: at + word.length } });
  const folded = word.length > LONGEST_WORD ? word : fold(word);
  if (folded === '-not') return found({ kind: 'not', at });
  const connective = connectives.find((each) => each === folded);
  if (connective !== undefined) return found({ kind: 'connective', at, operator: connective });
  const comparison = comparisonOperators.find((each) => each === folded);
  if (comparison !== undefined) return found({ kind: 'comparison-operator', at, operator: comparison });
  const value = readBareValue(word, folded);
  if (value !== undefined) return found({ kind: 'value', at, value });
  const property = propertyNamed(folded);
  if (property !== undefined && before?.kind !== 'comparison-operator')
    return found({ kind: 'property', at, name: property });
  return refuseWord(text, at, word, positionAfter(before));
}

function positionAfter(before: Token | undefined): Position {
  switch (before?.kind) {
    case 'property':
      return 'operator';
    case 'comparison-operator':
      return 'value';
    case 'value':
    case 'close':
      return 'connective';
    default:
      return 'operand';
  }
}

function readBareValue(word: string, folded: string): FilterValue | undefined {
  if (folded === '$null') return { kind: 'null', written: word };
  if (folded === '$true' || folded === '$false') return { kind: 'boolean', written: word.slice(1) };
  return /^[0-9]+$/.test(word) ? { kind: 'integer', written: word } : undefined;
}
