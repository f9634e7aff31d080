/** Values, and the members and items taken from them. */
import {
  AT,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  END,
  isBlank,
  isDash,
  isNameRest,
  isNewline,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  PLUS,
  QUESTION,
} from '../scan/characters.ts';
import { readNumber, startsNumber } from '../scan/numbers.ts';
import { readHereString, readQuoted, startsHereString, startsQuoted } from '../scan/quoted.ts';
import { breakOff, codeAt, deeper, fault, nextLine, type Reader, skipLines } from '../scan/reader.ts';
import { expectClose, readEnclosed, readSubexpression } from '../scan/subexpressions.ts';
import { readSplatName, readVariable, startsVariable } from '../scan/variables.ts';
import type { Expression } from '../tree.ts';
import { readBlockValue, readHashtable, readParen } from './collections.ts';
import { unread } from './unread.ts';

/** Longer chains of members or operators are nobody's script. */
export const LONGEST_CHAIN = 1000;

/** Gives up on an expression of more parts than anybody writes. */
export function tooLong(reader: Reader): never {
  return breakOff(reader, reader.at, reader.at + 1, nextLine(reader, reader.at), 'too many parts');
}

function readAt(reader: Reader): Expression | undefined {
  if (startsHereString(reader)) return readHereString(reader);
  const next = codeAt(reader, 1);
  if (next === OPEN_PAREN) return readEnclosed(reader, 'array', '@(');
  if (next === OPEN_BRACE) return readHashtable(reader);
  if (!startsVariable(next)) return undefined;
  const start = reader.at;
  reader.at += 1;
  const name = readSplatName(reader);
  return { kind: 'variable', name, start, end: reader.at };
}

/** A value that begins here, without members; types and bare words are none. */
export function readValue(reader: Reader): Expression | undefined {
  reader.steps += 1;
  const code = codeAt(reader);
  if (startsQuoted(code)) return readQuoted(reader);
  switch (code) {
    case DOLLAR:
      return codeAt(reader, 1) === OPEN_PAREN ? readSubexpression(reader) : readVariable(reader);
    case AT:
      return readAt(reader);
    case OPEN_PAREN:
      return readParen(reader);
    case OPEN_BRACE:
      return readBlockValue(reader);
    default:
      return startsNumber(reader, true) ? readNumber(reader, false) : undefined;
  }
}

function readMemberName(reader: Reader): Expression {
  const start = reader.at;
  const code = codeAt(reader);
  if (startsQuoted(code)) return readQuoted(reader);
  if (code === DOLLAR || code === OPEN_PAREN) return readValue(reader) ?? unread(reader, 'no name of a member');
  let end = start;
  while (end < reader.text.length && isNameRest(reader.text.charCodeAt(end))) end += 1;
  if (end === start) return unread(reader, 'no name of a member');
  reader.steps += end - start;
  reader.at = end;
  return { kind: 'text', value: reader.text.slice(start, end), bare: true, start, end };
}

function readMethodArguments(reader: Reader): readonly Expression[] {
  const start = reader.at;
  reader.at += 1;
  return deeper(reader, () => {
    const items: Expression[] = [];
    for (;;) {
      skipLines(reader);
      const code = codeAt(reader);
      if (code === CLOSE_PAREN || code === END) break;
      const before = reader.at;
      items.push(reader.grammar.item(reader));
      skipLines(reader);
      if (codeAt(reader) === COMMA) reader.at += 1;
      else if (codeAt(reader) !== CLOSE_PAREN || reader.at === before) break;
    }
    expectClose(reader, CLOSE_PAREN, start, '(');
    return items;
  });
}

/** A member or method call; the dot or colons are taken already. */
function readMember(reader: Reader, target: Expression, asArgument: boolean, isStatic: boolean): Expression {
  if (!asArgument) skipLines(reader);
  const name = readMemberName(reader);
  const common = { target, name, static: isStatic, start: target.start } as const;
  if (codeAt(reader) === OPEN_PAREN) {
    const items = readMethodArguments(reader);
    return { kind: 'method', ...common, arguments: items, end: reader.at };
  }
  const takesBlock = name.kind === 'text' && /^(?:foreach|where)$/i.test(name.value);
  if (takesBlock && codeAt(reader) === OPEN_BRACE) {
    const block = readBlockValue(reader);
    return { kind: 'method', ...common, arguments: [block], end: reader.at };
  }
  return { kind: 'member', ...common, end: reader.at };
}

function readIndex(reader: Reader, target: Expression): Expression {
  const opening = reader.at;
  reader.at += 1;
  return deeper(reader, () => {
    skipLines(reader);
    const index = reader.grammar.expression(reader);
    expectClose(reader, CLOSE_BRACKET, opening, '[');
    return { kind: 'index', target, index, start: target.start, end: reader.at };
  });
}

/** The length of a member operator that stands here: `.`, `::`, `?.`; 0 for none. */
function memberOperator(reader: Reader, asArgument: boolean): number {
  const code = codeAt(reader);
  if (code !== DOT && code !== COLON && code !== QUESTION) return 0;
  const length = code === DOT ? 1 : 2;
  const second = codeAt(reader, 1);
  if (code === DOT && second === DOT) return 0;
  if (code === COLON && second !== COLON) return 0;
  if (code === QUESTION && second !== DOT) return 0;
  const next = codeAt(reader, length);
  return asArgument && (isBlank(next) || isNewline(next) || next === END) ? 0 : length;
}

/** `++` or `--` behind a variable, even after blanks. */
function readStep(reader: Reader, target: Expression): Expression | undefined {
  let ahead = 0;
  while (isBlank(codeAt(reader, ahead))) ahead += 1;
  const code = codeAt(reader, ahead);
  if (!(code === PLUS || isDash(code))) return undefined;
  const next = codeAt(reader, ahead + 1);
  const doubled = code === PLUS ? next === PLUS : isDash(next);
  if (!doubled || !(target.kind === 'variable' || target.kind === 'member' || target.kind === 'index'))
    return undefined;
  reader.at += ahead + 2;
  const operator = code === PLUS ? '++' : '--';
  return { kind: 'unary', operator, operand: target, start: target.start, end: reader.at };
}

/** The members, items and steps behind a value. */
export function readPostfix(reader: Reader, value: Expression, asArgument: boolean): Expression {
  let target = value;
  for (let count = 0; ; count += 1) {
    if (count > LONGEST_CHAIN) tooLong(reader);
    const code = codeAt(reader);
    const length = memberOperator(reader, asArgument);
    if (length > 0) {
      reader.at += length;
      target = readMember(reader, target, asArgument, code === COLON);
    } else if (code === OPEN_BRACKET) {
      target = readIndex(reader, target);
    } else if (code === QUESTION && codeAt(reader, 1) === OPEN_BRACKET && !asArgument) {
      reader.at += 1;
      target = readIndex(reader, target);
    } else {
      return asArgument ? target : (readStep(reader, target) ?? target);
    }
  }
}

/** Says that nothing here is a value. */
export function noValue(reader: Reader): Expression {
  fault(reader, reader.at, reader.at + 1, 'no value where one belongs');
  return { kind: 'unread', why: 'no value where one belongs', start: reader.at, end: reader.at };
}
