/** What stands behind a command's name. */
import {
  AMPERSAND,
  AT,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  END,
  EQUALS,
  endsWord,
  GREATER,
  isBlank,
  isDash,
  isDigit,
  isLetter,
  isNewline,
  isQuote,
  LESS,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  PIPE,
  QUESTION,
  SEMICOLON,
  STAR,
  UNDERSCORE,
} from '../scan/characters.ts';
import { readNumber, startsNumber } from '../scan/numbers.ts';
import { angleEnd, syntaxEnd } from '../scan/placeholders.ts';
import { startsHereString, startsQuoted } from '../scan/quoted.ts';
import { codeAt, fault, type Reader, skipBlanks, skipLines } from '../scan/reader.ts';
import { readSplatName, readVariable, startsVariable } from '../scan/variables.ts';
import { readWord } from '../scan/words.ts';
import type { Argument, Expression } from '../tree.ts';
import { noValue, readPostfix, readValue } from './primaries.ts';

/** Whether a command ends here. */
function endsCommand(code: number): boolean {
  switch (code) {
    case END:
    case SEMICOLON:
    case PIPE:
    case AMPERSAND:
    case CLOSE_PAREN:
    case CLOSE_BRACE:
      return true;
    default:
      return isNewline(code);
  }
}

/** A variable at the beginning of an argument, unless the word goes on behind it. */
function readWholeVariable(reader: Reader): Expression | undefined {
  const start = reader.at;
  const variable = readVariable(reader);
  const next = codeAt(reader);
  const ends = endsWord(next) || next === DOT || next === OPEN_BRACKET || (next === EQUALS && variable !== undefined);
  if (variable !== undefined && (ends || (next === COLON && codeAt(reader, 1) === COLON))) return variable;
  reader.at = start;
  return undefined;
}

/** The value of an argument that begins here, without what a comma adds; a word when it is nothing else. */
export function readArgumentItem(reader: Reader): Expression {
  reader.steps += 1;
  const code = codeAt(reader);
  if (startsNumber(reader, false)) return readNumber(reader, true) ?? readWord(reader);
  if (code === DOLLAR && codeAt(reader, 1) !== OPEN_PAREN) {
    const variable = readWholeVariable(reader);
    return variable === undefined ? readWord(reader) : readPostfix(reader, variable, true);
  }
  if (code === CLOSE_BRACKET || (code === DOT && startsAlone(codeAt(reader, 1)))) return readCharacter(reader);
  const isValue =
    startsQuoted(code) || code === DOLLAR || code === OPEN_PAREN || code === OPEN_BRACE || startsEnclosed(reader);
  const value = isValue ? readValue(reader) : undefined;
  return value === undefined ? readWord(reader) : readPostfix(reader, value, true);
}

/** Whether a dot before this character is a word of its own. */
const startsAlone = (code: number): boolean => code === DOLLAR || code === 34 || code === 39;

function readCharacter(reader: Reader): Expression {
  const start = reader.at;
  reader.at += 1;
  return { kind: 'text', value: reader.text.charAt(start), bare: true, start, end: reader.at };
}

function startsEnclosed(reader: Reader): boolean {
  const next = codeAt(reader, 1);
  return codeAt(reader) === AT && (next === OPEN_PAREN || next === OPEN_BRACE || startsHereString(reader));
}

function readListItem(reader: Reader): Expression {
  const code = codeAt(reader);
  return endsCommand(code) || code === COMMA ? noValue(reader) : readArgumentItem(reader);
}

/** The value of an argument, with all that commas add. */
export function readArgumentValue(reader: Reader): Expression {
  const first = readListItem(reader);
  skipBlanks(reader);
  if (codeAt(reader) !== COMMA) return first;
  const items = [first];
  while (codeAt(reader) === COMMA) {
    reader.at += 1;
    skipLines(reader);
    items.push(readListItem(reader));
    skipBlanks(reader);
  }
  return { kind: 'list', items, start: first.start, end: items.at(-1)?.end ?? first.end };
}

/** The end of a parameter's name whose dash stands here; undefined where a quotation mark makes it a word. */
function parameterEnd(reader: Reader): number | undefined {
  const { text } = reader;
  let end = reader.at + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (endsWord(code) || code === COLON || code === DOT || code === OPEN_BRACKET) break;
    if (isQuote(code)) return undefined;
  }
  reader.steps += end - reader.at;
  return end;
}

function startsParameter(reader: Reader): boolean {
  if (!isDash(codeAt(reader))) return false;
  const next = codeAt(reader, 1);
  return isLetter(next) || next === UNDERSCORE || next === QUESTION;
}

/** What would be a parameter's name, behind `--`: a text up to its colon. */
function readLateName(reader: Reader): Argument | undefined {
  const start = reader.at;
  const end = startsParameter(reader) ? parameterEnd(reader) : undefined;
  if (end === undefined) return undefined;
  reader.at = reader.text.charCodeAt(end) === COLON ? end + 1 : end;
  const value: Expression = {
    kind: 'text',
    value: reader.text.slice(start, reader.at),
    bare: true,
    start,
    end: reader.at,
  };
  return { kind: 'value', value, start, end: reader.at };
}

function readParameter(reader: Reader): Argument | undefined {
  if (!startsParameter(reader)) return undefined;
  const start = reader.at;
  const end = parameterEnd(reader);
  if (end === undefined) return undefined;
  const name = reader.text.slice(start + 1, end);
  reader.at = end;
  if (codeAt(reader) !== COLON) return { kind: 'parameter', name, start, end };
  reader.at += 1;
  skipBlanks(reader);
  const value = readArgumentValue(reader);
  return { kind: 'parameter', name, value, start, end: Math.max(value.end, end + 1) };
}

/** The length of `>`, `2>`, `*>>`, `2>&1`, which stands here; 0 for none. */
function redirectionLength(reader: Reader): number {
  const code = codeAt(reader);
  const digits = code === STAR || (isDigit(code) && code >= 49 && code <= 54) ? 1 : 0;
  if (codeAt(reader, digits) !== GREATER) return 0;
  if (codeAt(reader, digits + 1) === GREATER) return digits + 2;
  return codeAt(reader, digits + 1) === AMPERSAND && isDigit(codeAt(reader, digits + 2)) ? digits + 3 : digits + 1;
}

/** A redirection that stands here. */
export function readRedirection(reader: Reader): Argument | undefined {
  const length = redirectionLength(reader);
  if (length === 0) return undefined;
  const start = reader.at;
  reader.at += length;
  if (isDigit(reader.text.charCodeAt(reader.at - 1))) return { kind: 'redirection', start, end: reader.at };
  skipBlanks(reader);
  const target = readListItem(reader);
  return { kind: 'redirection', target, start, end: reader.at };
}

/** `--` or `--%`, which stands here; undefined where a word begins. */
function readDoubleDash(reader: Reader): Argument | undefined {
  if (!isDash(codeAt(reader)) || !isDash(codeAt(reader, 1))) return undefined;
  const start = reader.at;
  const next = codeAt(reader, 2);
  if (next === 37 && endsWord(codeAt(reader, 3))) {
    reader.at += 3;
    while (isBlank(codeAt(reader))) reader.at += 1;
    const text = takeVerbatim(reader);
    return { kind: 'verbatim', text, start, end: reader.at };
  }
  if (!endsWord(next)) return undefined;
  reader.at += 2;
  return { kind: 'no-more-parameters', start, end: reader.at };
}

/** All up to the line end, or to a pipe that stands in no quotation marks. */
function takeVerbatim(reader: Reader): string {
  const start = reader.at;
  let quoted = false;
  for (;;) {
    const code = codeAt(reader);
    if (code === END || isNewline(code) || (!quoted && (code === PIPE || code === AMPERSAND))) break;
    if (code === 34) quoted = !quoted;
    reader.at += 1;
  }
  reader.steps += reader.at - start;
  return reader.text.slice(start, reader.at);
}

function readSplat(reader: Reader): Argument | undefined {
  if (codeAt(reader) !== AT || !startsVariable(codeAt(reader, 1)) || codeAt(reader, 1) === OPEN_BRACE) return undefined;
  const start = reader.at;
  reader.at += 1;
  const variable = readSplatName(reader);
  const next = codeAt(reader);
  const isMember = next === DOT || next === OPEN_BRACKET;
  if (variable === '' || !(isMember || next === EQUALS || endsWord(next))) {
    reader.at = start;
    return undefined;
  }
  if (isMember) {
    fault(reader, start, reader.at + 1, 'only a variable can be splatted');
    readWord(reader);
  }
  return { kind: 'splat', variable, start, end: reader.at };
}

/** `< file`, which no PowerShell takes. */
function readInput(reader: Reader): Argument | undefined {
  if (codeAt(reader) !== LESS || angleEnd(reader, reader.at) !== undefined) return undefined;
  const start = reader.at;
  fault(reader, start, start + 1, '< is reserved: the file does not run', 'reserved');
  reader.at += 1;
  return { kind: 'redirection', start, end: reader.at };
}

/** What a command's arguments are, and whether they show a syntax. */
export interface ArgumentList {
  readonly list: readonly Argument[];
  readonly showSyntax: boolean;
}

function readArgument(reader: Reader, verbatimNames: boolean): Argument {
  const start = reader.at;
  const special = verbatimNames ? readLateName(reader) : (readDoubleDash(reader) ?? readParameter(reader));
  const found = special ?? readSplat(reader) ?? readRedirection(reader) ?? readInput(reader);
  if (found !== undefined) return found;
  const value = readArgumentValue(reader);
  return { kind: 'value', value, start, end: Math.max(value.end, start) };
}

/** The part of a syntax line that stands here, as a value. */
function readSyntaxPart(reader: Reader): Argument | undefined {
  const end = codeAt(reader) === OPEN_BRACKET ? syntaxEnd(reader) : undefined;
  if (end === undefined) return undefined;
  const start = reader.at;
  reader.at = end;
  const value: Expression = {
    kind: 'text',
    value: reader.text.slice(start, end),
    bare: true,
    placeholder: true,
    start,
    end,
  };
  return { kind: 'value', value, start, end };
}

/** All arguments, up to what ends the command. */
export function readArguments(reader: Reader): ArgumentList {
  const list: Argument[] = [];
  let showSyntax = false;
  let onlyValues = false;
  for (;;) {
    skipBlanks(reader);
    if (endsCommand(codeAt(reader))) return { list, showSyntax };
    reader.steps += 1;
    const shown = readSyntaxPart(reader);
    const argument: Argument = shown ?? readArgument(reader, onlyValues);
    showSyntax ||= shown !== undefined;
    onlyValues ||= argument.kind === 'no-more-parameters';
    list.push(argument);
  }
}
