/** Operators and how tightly they bind. */
import { DOT, EQUALS, isDash, isLetter, PERCENT, PLUS, QUESTION, SLASH, STAR } from '../scan/characters.ts';
import { codeAt, type Reader } from '../scan/reader.ts';
import type { Assignment } from '../tree.ts';

/** An operator between two operands; a higher precedence binds more tightly. */
export interface Operator {
  readonly name: string;
  readonly length: number;
  readonly precedence: number;
}

const LOGICAL = 1;
const BITWISE = 2;
const COMPARISON = 3;
const COALESCE = 4;
const SUM = 5;
const PRODUCT = 6;
const FORMAT = 7;
const RANGE = 8;

const COMPARISONS = 'eq ne ge gt lt le like notlike match notmatch replace contains notcontains in notin split'.split(
  ' ',
);

const NAMED: ReadonlyMap<string, number> = new Map([
  ...['and', 'or', 'xor'].map((name) => [name, LOGICAL] as const),
  ...['band', 'bor', 'bxor'].map((name) => [name, BITWISE] as const),
  ...COMPARISONS.flatMap((name) => ['', 'i', 'c'].map((letter) => [letter + name, COMPARISON] as const)),
  ...['is', 'isnot', 'as', 'join', 'shl', 'shr'].map((name) => [name, COMPARISON] as const),
  ['f', FORMAT],
]);

const UNARY: ReadonlySet<string> = new Set(['not', 'bnot', 'join', 'split', 'isplit', 'csplit']);

/** The letters behind a dash that stands here, in lower case. */
function dashWord(reader: Reader): string {
  let end = reader.at + 1;
  while (end < reader.text.length && end < reader.at + 13 && isLetter(reader.text.charCodeAt(end))) end += 1;
  reader.steps += end - reader.at;
  return reader.text.slice(reader.at + 1, end).toLowerCase();
}

/** `-not` and its like, where one stands here. */
export function unaryWord(reader: Reader): string | undefined {
  if (!isDash(codeAt(reader))) return undefined;
  const word = dashWord(reader);
  return UNARY.has(word) ? word : undefined;
}

function dashOperator(reader: Reader): Operator | undefined {
  const next = codeAt(reader, 1);
  if (next === EQUALS || isDash(next)) return undefined;
  if (!isLetter(next)) return { name: '-', length: 1, precedence: SUM };
  const word = dashWord(reader);
  const precedence = NAMED.get(word);
  return precedence === undefined ? undefined : { name: `-${word}`, length: word.length + 1, precedence };
}

/** The operator between two values that stands here. */
export function binaryOperator(reader: Reader): Operator | undefined {
  const code = codeAt(reader);
  if (isDash(code)) return dashOperator(reader);
  const next = codeAt(reader, 1);
  switch (code) {
    case PLUS:
      return next === EQUALS || next === PLUS ? undefined : { name: '+', length: 1, precedence: SUM };
    case STAR:
    case SLASH:
    case PERCENT:
      return next === EQUALS ? undefined : { name: String.fromCharCode(code), length: 1, precedence: PRODUCT };
    case DOT:
      return next === DOT ? { name: '..', length: 2, precedence: RANGE } : undefined;
    case QUESTION:
      if (next !== QUESTION || codeAt(reader, 2) === EQUALS) return undefined;
      return { name: '??', length: 2, precedence: COALESCE };
    default:
      return undefined;
  }
}

/** The operator of an assignment that stands here. */
export function assignmentOperator(reader: Reader): Assignment['operator'] | undefined {
  const code = codeAt(reader);
  const next = codeAt(reader, 1);
  if (code === EQUALS) return next === EQUALS ? undefined : '=';
  if (code === QUESTION) return next === QUESTION && codeAt(reader, 2) === EQUALS ? '??=' : undefined;
  if (next !== EQUALS) return undefined;
  if (isDash(code)) return '-=';
  switch (code) {
    case PLUS:
      return '+=';
    case STAR:
      return '*=';
    case SLASH:
      return '/=';
    case PERCENT:
      return '%=';
    default:
      return undefined;
  }
}
