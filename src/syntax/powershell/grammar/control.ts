/** Conditions, loops and what catches errors. */
import {
  CLOSE_BRACE,
  CLOSE_PAREN,
  END,
  endsWord,
  isDash,
  isNewline,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
} from '../scan/characters.ts';
import { startsQuoted } from '../scan/quoted.ts';
import {
  codeAt,
  deeper,
  fault,
  hasWord,
  lookPastLines,
  type Reader,
  skipBlanks,
  skipLines,
  skipSeparators,
} from '../scan/reader.ts';
import { expectClose } from '../scan/subexpressions.ts';
import { readVariable } from '../scan/variables.ts';
import { readWord } from '../scan/words.ts';
import type { Expression, IfStatement, Script, ScriptStatement, Switch } from '../tree.ts';
import { readArgumentItem } from './arguments.ts';
import { readBracketed } from './bracketed.ts';
import { unread } from './unread.ts';

/** The block that must follow. */
export function expectBlock(reader: Reader): Script {
  skipLines(reader);
  if (codeAt(reader) === OPEN_BRACE) return reader.grammar.block(reader);
  fault(reader, reader.at, reader.at + 1, 'no block where one belongs');
  return { kind: 'script', parameters: [], statements: [], start: reader.at, end: reader.at };
}

/** One statement in parentheses, which must follow. */
function expectParenthesized(reader: Reader): ScriptStatement {
  skipLines(reader);
  if (codeAt(reader) !== OPEN_PAREN) return unread(reader, 'no parenthesis where one belongs');
  const start = reader.at;
  reader.at += 1;
  return deeper(reader, () => {
    skipLines(reader);
    const statement =
      codeAt(reader) === CLOSE_PAREN ? unread(reader, 'nothing in parentheses') : reader.grammar.statement(reader);
    expectClose(reader, CLOSE_PAREN, start, '(');
    return statement;
  });
}

/** Takes a word that may stand on a later line. */
function takeWord(reader: Reader, word: string): boolean {
  const at = lookPastLines(reader);
  if (!hasWord(reader, at, word)) return false;
  const behind = at + word.length;
  if (!endsWord(behind < reader.text.length ? reader.text.charCodeAt(behind) : END)) return false;
  skipLines(reader);
  reader.at += word.length;
  return true;
}

/** `if`, whose word is taken already. */
export function readIf(reader: Reader, start: number): ScriptStatement {
  const branches: { test: ScriptStatement; body: Script }[] = [];
  let otherwise: Script | undefined;
  for (;;) {
    const test = expectParenthesized(reader);
    branches.push({ test, body: expectBlock(reader) });
    if (takeWord(reader, 'elseif')) continue;
    if (!takeWord(reader, 'else')) break;
    skipBlanks(reader);
    if (takeWord(reader, 'if')) {
      fault(reader, reader.at - 2, reader.at, '`else if` is written `elseif`');
      continue;
    }
    otherwise = expectBlock(reader);
    break;
  }
  const condition: IfStatement = { kind: 'if', branches, start, end: reader.at };
  return otherwise === undefined ? condition : { ...condition, otherwise };
}

/** Words that begin with a dash, behind a statement's own word: in lower case, without dashes. */
function readFlags(reader: Reader): readonly string[] {
  const flags: string[] = [];
  for (;;) {
    skipLines(reader);
    if (!isDash(codeAt(reader))) return flags;
    const word = readWord(reader);
    const flag = word.kind === 'text' ? word.value.slice(1).toLowerCase() : '';
    flags.push(flag);
    if (flag === 'throttlelimit') {
      skipBlanks(reader);
      readArgumentItem(reader);
    }
  }
}

/** `foreach`, whose word is taken already. */
export function readForEach(reader: Reader, start: number): ScriptStatement {
  readFlags(reader);
  const opening = reader.at;
  if (codeAt(reader) !== OPEN_PAREN) return unread(reader, 'no parenthesis where one belongs');
  reader.at += 1;
  const head = deeper(reader, () => {
    skipLines(reader);
    const variable = codeAt(reader) === 36 ? readVariable(reader) : undefined;
    if (variable === undefined) fault(reader, reader.at, reader.at + 1, 'no variable of a loop');
    if (!takeWord(reader, 'in')) fault(reader, reader.at, reader.at + 1, 'no `in` of a loop');
    skipLines(reader);
    const items =
      codeAt(reader) === CLOSE_PAREN ? unread(reader, 'nothing to loop over') : reader.grammar.statement(reader);
    expectClose(reader, CLOSE_PAREN, opening, '(');
    return { variable: variable?.kind === 'variable' ? variable.name : '', items };
  });
  const body = expectBlock(reader);
  return { kind: 'foreach', ...head, body, start, end: reader.at };
}

/** A part of `for ( ; ; )`. */
function readForPart(reader: Reader): ScriptStatement | undefined {
  skipLines(reader);
  const code = codeAt(reader);
  const part =
    code === SEMICOLON || code === CLOSE_PAREN || code === END ? undefined : reader.grammar.statement(reader);
  skipBlanks(reader);
  if (codeAt(reader) === SEMICOLON || isNewline(codeAt(reader))) reader.at += 1;
  return part;
}

/** `for`, whose word is taken already. */
export function readFor(reader: Reader, start: number): ScriptStatement {
  skipLines(reader);
  const opening = reader.at;
  if (codeAt(reader) !== OPEN_PAREN) return unread(reader, 'no parenthesis where one belongs');
  reader.at += 1;
  const [initial, test, step] = deeper(reader, () => {
    const parts = [readForPart(reader), readForPart(reader), readForPart(reader)];
    expectClose(reader, CLOSE_PAREN, opening, '(');
    return parts;
  });
  const body = expectBlock(reader);
  const parts: { initial?: ScriptStatement; test?: ScriptStatement; step?: ScriptStatement } = {};
  if (initial !== undefined) parts.initial = initial;
  if (test !== undefined) parts.test = test;
  if (step !== undefined) parts.step = step;
  return { kind: 'for', ...parts, body, start, end: reader.at };
}

/** `while`, whose word is taken already. */
export function readWhile(reader: Reader, start: number): ScriptStatement {
  const test = expectParenthesized(reader);
  const body = expectBlock(reader);
  return { kind: 'while', test, body, start, end: reader.at };
}

/** `do`, whose word is taken already. */
export function readDo(reader: Reader, start: number): ScriptStatement {
  const body = expectBlock(reader);
  const until = takeWord(reader, 'until');
  if (!until && !takeWord(reader, 'while')) fault(reader, start, start + 2, '`do` without `while` or `until`');
  const test = expectParenthesized(reader);
  return { kind: until ? 'do-until' : 'do-while', test, body, start, end: reader.at };
}

function readCaseTest(reader: Reader): Expression {
  const code = codeAt(reader);
  const isValue =
    startsQuoted(code) || code === 36 || code === OPEN_PAREN || code === OPEN_BRACE || code === OPEN_BRACKET;
  return isValue ? reader.grammar.item(reader) : readArgumentItem(reader);
}

function isDefault(test: Expression): boolean {
  return test.kind === 'text' && test.bare && test.value.toLowerCase() === 'default';
}

function readCases(reader: Reader): Pick<Switch, 'cases' | 'otherwise'> {
  const cases: { test: Expression; body: Script }[] = [];
  let otherwise: Script | undefined;
  for (;;) {
    skipSeparators(reader);
    const code = codeAt(reader);
    if (code === CLOSE_BRACE || code === END) break;
    const before = reader.at;
    const test = readCaseTest(reader);
    if (reader.at === before) reader.at += 1;
    const body = expectBlock(reader);
    if (isDefault(test)) otherwise = body;
    else cases.push({ test, body });
  }
  return otherwise === undefined ? { cases } : { cases, otherwise };
}

/** `switch`, whose word is taken already. */
export function readSwitch(reader: Reader, start: number): ScriptStatement {
  const flags = readFlags(reader);
  const subject =
    codeAt(reader) === OPEN_PAREN ? expectParenthesized(reader) : expressionStatement(readArgumentItem(reader));
  skipLines(reader);
  const opening = reader.at;
  if (codeAt(reader) !== OPEN_BRACE) return unread(reader, 'no block where one belongs');
  reader.at += 1;
  reader.braces += 1;
  const found = deeper(reader, readCases);
  reader.braces -= 1;
  expectClose(reader, CLOSE_BRACE, opening, '{');
  return { kind: 'switch', subject, flags, ...found, start, end: reader.at };
}

function expressionStatement(expression: Expression): ScriptStatement {
  const { start, end } = expression;
  return { kind: 'pipeline', elements: [{ kind: 'expression', expression, start, end }], start, end };
}

/** The types that a `catch` or a `trap` names. */
function skipTypes(reader: Reader): void {
  for (;;) {
    skipLines(reader);
    if (codeAt(reader) === 44) reader.at += 1;
    else if (codeAt(reader) !== OPEN_BRACKET || readBracketed(reader) === undefined) return;
  }
}

/** `try`, whose word is taken already. */
export function readTry(reader: Reader, start: number): ScriptStatement {
  const body = expectBlock(reader);
  const catches: Script[] = [];
  while (takeWord(reader, 'catch')) {
    skipTypes(reader);
    catches.push(expectBlock(reader));
  }
  const last = takeWord(reader, 'finally') ? expectBlock(reader) : undefined;
  if (catches.length === 0 && last === undefined) fault(reader, start, start + 3, '`try` without `catch` or `finally`');
  if (last === undefined) return { kind: 'try', body, catches, start, end: reader.at };
  return { kind: 'try', body, catches, last, start, end: reader.at };
}

/** `trap`, whose word is taken already: a `catch` without a `try` of its own. */
export function readTrap(reader: Reader, start: number): ScriptStatement {
  skipTypes(reader);
  const handler = expectBlock(reader);
  const body: Script = { kind: 'script', parameters: [], statements: [], start, end: start };
  return { kind: 'try', body, catches: [handler], start, end: reader.at };
}
