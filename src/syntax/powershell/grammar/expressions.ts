/** Expressions: values joined by operators. */
import {
  AT,
  COLON,
  COMMA,
  DOLLAR,
  EXCLAMATION,
  isDash,
  isDigit,
  isNameStart,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  PLUS,
  QUESTION,
} from '../scan/characters.ts';
import { startsNumber } from '../scan/numbers.ts';
import { startsQuoted } from '../scan/quoted.ts';
import { codeAt, deeper, fault, type Reader, skipBlanks, skipLines } from '../scan/reader.ts';
import { startsVariable } from '../scan/variables.ts';
import type { Expression } from '../tree.ts';
import { isStatic, readBracketed } from './bracketed.ts';
import { binaryOperator, unaryWord } from './operators.ts';
import { LONGEST_CHAIN, noValue, readPostfix, readValue, tooLong } from './primaries.ts';

/** Whether what a cast applies to begins here. */
function startsOperand(reader: Reader): boolean {
  const code = codeAt(reader);
  if (startsQuoted(code) || isDigit(code)) return true;
  if (code === PLUS) return true;
  if (isDash(code)) return !isNameStart(codeAt(reader, 1)) || unaryWord(reader) !== undefined;
  return [DOLLAR, OPEN_PAREN, OPEN_BRACE, OPEN_BRACKET, AT, EXCLAMATION].includes(code);
}

function readTyped(reader: Reader): Expression {
  const bracketed = readBracketed(reader);
  if (bracketed === undefined) return noValue(reader);
  const { kind, text, start, end } = bracketed;
  if (kind === 'type' && isStatic(reader.text, end))
    return readPostfix(reader, { kind: 'type', name: text, start, end }, false);
  skipBlanks(reader);
  const operand = startsOperand(reader) ? deeper(reader, readUnary) : undefined;
  if (kind === 'attribute') return operand ?? noValue(reader);
  if (operand === undefined) return { kind: 'type', name: text, start, end };
  return { kind: 'cast', type: text, operand, start, end: operand.end };
}

/** The operator before a value that stands here, and its length. */
function unaryOperator(reader: Reader): readonly [string, number] | undefined {
  const code = codeAt(reader);
  if (code === EXCLAMATION) return ['!', 1];
  if (code === COMMA) return [',', 1];
  if (code === PLUS) {
    if (codeAt(reader, 1) === PLUS) return ['++', 2];
    return startsNumber(reader, true) ? undefined : ['+', 1];
  }
  if (!isDash(code)) return undefined;
  if (isDash(codeAt(reader, 1))) return ['--', 2];
  const word = unaryWord(reader);
  if (word !== undefined) return [`-${word}`, word.length + 1];
  return startsNumber(reader, true) ? undefined : ['-', 1];
}

/** An operand with the operators, casts and accesses that belong to it alone. */
export function readUnary(reader: Reader): Expression {
  reader.steps += 1;
  if (codeAt(reader) === OPEN_BRACKET) return readTyped(reader);
  const found = unaryOperator(reader);
  if (found === undefined) {
    const value = readValue(reader);
    return value === undefined ? noValue(reader) : readPostfix(reader, value, false);
  }
  const [operator, length] = found;
  const start = reader.at;
  reader.at += length;
  skipLines(reader);
  const operand = deeper(reader, readUnary);
  return { kind: 'unary', operator, operand, start, end: operand.end };
}

function readList(reader: Reader, commas: boolean): Expression {
  const first = readUnary(reader);
  skipBlanks(reader);
  if (!commas || codeAt(reader) !== COMMA) return first;
  const items = [first];
  while (codeAt(reader) === COMMA) {
    reader.at += 1;
    skipLines(reader);
    items.push(readUnary(reader));
    skipBlanks(reader);
  }
  return { kind: 'list', items, start: first.start, end: items.at(-1)?.end ?? first.end };
}

function readBinary(reader: Reader, commas: boolean, least: number): Expression {
  let left = readList(reader, commas);
  for (let count = 0; ; count += 1) {
    skipBlanks(reader);
    reader.steps += 1;
    const operator = binaryOperator(reader);
    if (operator === undefined || operator.precedence < least) return left;
    if (count > LONGEST_CHAIN) tooLong(reader);
    reader.at += operator.length;
    skipLines(reader);
    const right = readBinary(reader, commas, operator.precedence + 1);
    left = { kind: 'binary', operator: operator.name, left, right, start: left.start, end: right.end };
  }
}

function readTernary(reader: Reader, commas: boolean): Expression {
  const test = readBinary(reader, commas, 0);
  if (codeAt(reader) !== QUESTION || codeAt(reader, 1) === QUESTION) return test;
  reader.at += 1;
  skipLines(reader);
  const yes = deeper(reader, (inner) => readTernary(inner, commas));
  skipLines(reader);
  if (codeAt(reader) !== COLON) {
    fault(reader, test.start, reader.at, 'no `:` behind `?`');
    return test;
  }
  reader.at += 1;
  skipLines(reader);
  const no = deeper(reader, (inner) => readTernary(inner, commas));
  return { kind: 'ternary', test, yes, no, start: test.start, end: no.end };
}

export const readExpression = (reader: Reader): Expression => readTernary(reader, true);

/** An expression that ends at a comma. */
export const readItem = (reader: Reader): Expression => readTernary(reader, false);

/** Whether a statement that begins here begins with an expression, not with a command. */
export function startsExpression(reader: Reader): boolean {
  const code = codeAt(reader);
  if (startsQuoted(code)) return true;
  const next = codeAt(reader, 1);
  switch (code) {
    case DOLLAR:
      return next === OPEN_PAREN || startsVariable(next);
    case OPEN_PAREN:
    case OPEN_BRACE:
    case OPEN_BRACKET:
    case COMMA:
      return true;
    case AT:
      return next === OPEN_PAREN || next === OPEN_BRACE || startsQuoted(next);
    case EXCLAMATION:
      return !isNameStart(next);
    default:
      return startsSigned(reader, code, next);
  }
}

function startsSigned(reader: Reader, code: number, next: number): boolean {
  if (startsNumber(reader, true)) return numberStands(reader);
  if (code === PLUS) return true;
  return isDash(code) && (!(isNameStart(next) || next === QUESTION) || unaryWord(reader) !== undefined);
}

function numberStands(reader: Reader): boolean {
  const { at } = reader;
  const number = readValue(reader);
  reader.at = at;
  return number !== undefined;
}
