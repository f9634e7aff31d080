/** Where the parser stands in a text, and what it has met so far. */
import type { Expression, Script, ScriptStatement, SyntaxFault, TextSpan } from '../tree.ts';
import {
  BACKTICK,
  CARRIAGE_RETURN,
  END,
  GREATER,
  HASH,
  isBlank,
  isNewline,
  LESS,
  LINE_FEED,
  SEMICOLON,
} from './characters.ts';

/** A text, and how far it has been read. */
export interface Reader {
  readonly text: string;
  at: number;
  /** How many brackets, blocks and operators are open; bounded. */
  depth: number;
  /** Braces that are open, to tell a stray closing one. */
  braces: number;
  /** Where the innermost statement begins. */
  statement: number;
  /** Blocks of a configuration that are open: there a word may begin a block or name a property. */
  configurations: number;
  /** A second reading, after a text without end was met: quotation marks are trusted less. */
  readonly wary: boolean;
  /** Work done so far, in characters and nodes. */
  steps: number;
  /** How much may still be read a second time. */
  spare: number;
  readonly comments: TextSpan[];
  readonly faults: SyntaxFault[];
  /** Where the first broken statement begins. */
  sureUntil: number;
  /** Some text had no end. */
  endless: boolean;
  /** The last look past line ends: where it began and where it came to. */
  lookedFrom: number;
  lookedTo: number;
  readonly grammar: Grammar;
}

/** The productions that refer to each other in circles. */
export interface Grammar {
  readonly statement: (reader: Reader) => ScriptStatement;
  readonly expression: (reader: Reader) => Expression;
  /** An expression that ends at a comma. */
  readonly item: (reader: Reader) => Expression;
  readonly unary: (reader: Reader) => Expression;
  /** Statements up to `close`, which is not taken. */
  readonly statements: (reader: Reader, close: number) => readonly ScriptStatement[];
  /** From the opening brace to behind the closing one. */
  readonly block: (reader: Reader) => Script;
}

/** Thrown where a statement cannot be read on; reading starts afresh at `resume`. */
export class StatementBreak extends Error {
  readonly start: number;
  readonly resume: number;
  constructor(start: number, resume: number) {
    super('broken off');
    this.start = start;
    this.resume = resume;
  }
}

export const MAXIMUM_DEPTH = 200;

/** The code unit here or further on; END behind the text. */
export function codeAt(reader: Reader, ahead = 0): number {
  const at = reader.at + ahead;
  return at < reader.text.length ? reader.text.charCodeAt(at) : END;
}

/** Says that PowerShell refuses the text here; reading goes on. */
export function fault(
  reader: Reader,
  start: number,
  end: number,
  why: string,
  kind: SyntaxFault['kind'] = 'broken',
): void {
  reader.faults.push({ start, end: Math.max(end, start), kind, why });
  if (kind === 'broken') reader.sureUntil = Math.min(reader.sureUntil, start, reader.statement);
}

/** Says that PowerShell refuses the text here, and leaves the statement; what was read since `resume` may be read again. */
export function breakOff(reader: Reader, start: number, end: number, resume: number, why: string): never {
  fault(reader, start, end, why);
  const again = reader.at - resume;
  if (again > reader.spare) throw new StatementBreak(start, nextLine(reader, reader.at));
  reader.spare -= Math.max(again, 0);
  throw new StatementBreak(start, resume);
}

/** Runs a production; where it breaks off, the reader stands where reading starts afresh, and there is no result. */
export function attempt<T>(reader: Reader, production: (reader: Reader) => T): T | undefined {
  const { depth, braces, configurations, statement } = reader;
  try {
    return production(reader);
  } catch (broken) {
    if (!(broken instanceof StatementBreak)) throw broken;
    Object.assign(reader, { depth, braces, configurations, at: broken.resume });
    return undefined;
  } finally {
    reader.statement = statement;
  }
}

/** Runs a production one level deeper. */
export function deeper<T>(reader: Reader, production: (reader: Reader) => T): T {
  if (reader.depth >= MAXIMUM_DEPTH)
    breakOff(reader, reader.at, reader.at + 1, nextLine(reader, reader.at), 'nested too deeply');
  reader.depth += 1;
  reader.steps += 1;
  const result = production(reader);
  reader.depth -= 1;
  return result;
}

/** The beginning of the line behind an offset; the text's length when there is none. */
export function nextLine(reader: Reader, from: number): number {
  const end = lineEnd(reader, from);
  const isPair = reader.text.charCodeAt(end) === CARRIAGE_RETURN && reader.text.charCodeAt(end + 1) === LINE_FEED;
  return Math.min(end + (isPair ? 2 : 1), reader.text.length);
}

/** Where the line of an offset ends, its line end left out. */
export function lineEnd(reader: Reader, from: number): number {
  let end = from;
  while (end < reader.text.length && !isNewline(reader.text.charCodeAt(end))) end += 1;
  reader.steps += end - from;
  return end;
}

/** Where the line of an offset ends, or as much of it as a message shows. */
export function shownEnd(reader: Reader, from: number): number {
  const shown = Math.min(reader.text.length, from + 100);
  let end = from;
  while (end < shown && !isNewline(reader.text.charCodeAt(end))) end += 1;
  return end;
}

/** The end of the comment or continuation that begins at an offset; the offset itself when neither does. */
function passOver(reader: Reader, at: number): number {
  const { text } = reader;
  const code = text.charCodeAt(at);
  if (code === HASH) return lineEnd(reader, at);
  if (code === LESS && text.charCodeAt(at + 1) === HASH) {
    const close = text.indexOf('#>', at + 2);
    return close < 0 ? text.length : close + 2;
  }
  if (code !== BACKTICK) return at;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : END;
  if (next === LINE_FEED || next === END) return Math.min(at + 2, text.length);
  if (isBlank(next)) return at + 2;
  if (next !== CARRIAGE_RETURN) return at;
  return text.charCodeAt(at + 2) === LINE_FEED ? at + 3 : at + 2;
}

/** A backtick before a blank that ends a line was meant to continue it. */
function warnOfBlank(reader: Reader): void {
  let end = reader.at + 1;
  while (isBlank(reader.text.charCodeAt(end))) end += 1;
  reader.steps += end - reader.at;
  if (end < reader.text.length && !isNewline(reader.text.charCodeAt(end))) return;
  fault(reader, reader.at, reader.at + 2, 'a blank behind the backtick: the command ends with this line', 'suspect');
}

/** Goes past blanks, comments and continued lines. */
export function skipBlanks(reader: Reader): void {
  const { text } = reader;
  const start = reader.at;
  for (;;) {
    const code = codeAt(reader);
    if (isBlank(code)) {
      reader.at += 1;
      continue;
    }
    if (code !== HASH && code !== LESS && code !== BACKTICK) break;
    const end = passOver(reader, reader.at);
    if (end === reader.at) break;
    if (code !== BACKTICK) reader.comments.push({ start: reader.at, end });
    else if (isBlank(text.charCodeAt(reader.at + 1))) warnOfBlank(reader);
    if (code === LESS && text.charCodeAt(end - 1) !== GREATER) {
      fault(reader, reader.at, end, 'the comment has no end');
    }
    reader.at = end;
  }
  reader.steps += reader.at - start;
}

/** Goes past blanks, comments and line ends. */
export function skipLines(reader: Reader): void {
  for (;;) {
    skipBlanks(reader);
    if (!isNewline(codeAt(reader))) return;
    reader.at += 1;
    reader.steps += 1;
  }
}

/** Goes past all that separates statements. */
export function skipSeparators(reader: Reader): void {
  for (;;) {
    skipLines(reader);
    if (codeAt(reader) !== SEMICOLON) return;
    reader.at += 1;
  }
}

/** The offset of what follows the blanks, comments and line ends, which are not taken. */
export function lookPastLines(reader: Reader): number {
  const start = reader.at;
  if (reader.lookedFrom === start) return reader.lookedTo;
  const { text } = reader;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const end = isBlank(code) || isNewline(code) ? at + 1 : passOver(reader, at);
    if (end === at) break;
    at = end;
  }
  reader.steps += at - start;
  reader.lookedFrom = start;
  reader.lookedTo = at;
  return at;
}

/** Whether an ASCII word in lower case stands at an offset, whatever its case there. */
export function hasWord(reader: Reader, at: number, word: string): boolean {
  return reader.text.length >= at + word.length && reader.text.slice(at, at + word.length).toLowerCase() === word;
}
