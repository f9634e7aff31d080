/** Classes: functions that hold their methods. */

import { balancedEnd } from '../scan/balanced.ts';
import {
  CLOSE_BRACE,
  COLON,
  COMMA,
  END,
  EQUALS,
  isLetter,
  isNewline,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
} from '../scan/characters.ts';
import { startsQuoted } from '../scan/quoted.ts';
import {
  attempt,
  codeAt,
  deeper,
  lookPastLines,
  type Reader,
  skipBlanks,
  skipLines,
  skipSeparators,
} from '../scan/reader.ts';
import { expectClose } from '../scan/subexpressions.ts';
import { readWord } from '../scan/words.ts';
import type { Script, ScriptParameter, ScriptStatement } from '../tree.ts';
import { readBracketed } from './bracketed.ts';
import { readDefinedName } from './definitions.ts';
import { readScriptParameters } from './scripts.ts';

interface MemberHeading {
  /** The last word before the parameters. */
  name: string;
  parameters: readonly ScriptParameter[] | undefined;
}

/** Takes a part of a member's heading: a type, a word, the parameters, what is handed to the base. */
function takeHeadingPart(reader: Reader, heading: MemberHeading): void {
  const { at: before } = reader;
  const code = codeAt(reader);
  if (code === OPEN_BRACKET) readBracketed(reader);
  else if (code === OPEN_PAREN && heading.parameters === undefined) heading.parameters = readScriptParameters(reader);
  else if (code === OPEN_PAREN) reader.at = balancedEnd(reader, before) ?? before;
  else if (startsQuoted(code)) reader.grammar.unary(reader);
  else {
    const word = readWord(reader);
    if (heading.parameters === undefined) heading.name = reader.text.slice(word.start, word.end);
  }
  if (reader.at === before) reader.at += 1;
  const opens = reader.text.charCodeAt(lookPastLines(reader));
  if (isNewline(codeAt(reader)) && (opens === OPEN_BRACE || code === OPEN_BRACKET)) skipLines(reader);
}

/** A property or a method; the method as a function. */
function readMember(reader: Reader, className: string): ScriptStatement | undefined {
  const start = reader.at;
  const heading: MemberHeading = { name: '', parameters: undefined };
  for (;;) {
    skipBlanks(reader);
    const code = codeAt(reader);
    if (code === END || code === CLOSE_BRACE || code === SEMICOLON || isNewline(code)) return undefined;
    if (code === OPEN_BRACE) break;
    if (code === EQUALS) {
      reader.at += 1;
      skipLines(reader);
      const value = reader.grammar.statement(reader);
      const body: Script = { kind: 'script', parameters: [], statements: [value], start, end: reader.at };
      return { kind: 'function', name: `${className}.${heading.name}`, body, start, end: reader.at };
    }
    takeHeadingPart(reader, heading);
  }
  const block = reader.grammar.block(reader);
  const body: Script = { ...block, parameters: heading.parameters ?? [] };
  return { kind: 'function', name: `${className}.${heading.name}`, body, start, end: reader.at };
}

/** Goes over what a class is made from. */
function skipBases(reader: Reader): void {
  for (;;) {
    skipLines(reader);
    const code = codeAt(reader);
    if (code === OPEN_BRACE || code === END) return;
    if (code === COLON || code === COMMA || !isLetter(code)) reader.at += 1;
    else readWord(reader);
  }
}

function readMembers(reader: Reader, className: string): readonly ScriptStatement[] {
  const list: ScriptStatement[] = [];
  for (;;) {
    skipSeparators(reader);
    if (codeAt(reader) === CLOSE_BRACE || codeAt(reader) === END) return list;
    const before = reader.at;
    const member = attempt(reader, () => readMember(reader, className));
    if (member !== undefined) list.push(member);
    if (reader.at === before) reader.at += 1;
  }
}

/** `class` or `enum`, whose word is taken already: a function that nobody calls, in it one for each method. */
export function readClass(reader: Reader, start: number): ScriptStatement {
  const name = readDefinedName(reader);
  skipBases(reader);
  const opening = reader.at;
  reader.at += 1;
  reader.braces += 1;
  const statements = deeper(reader, () => readMembers(reader, name));
  reader.braces -= 1;
  const body: Script = { kind: 'script', parameters: [], statements, start: opening + 1, end: reader.at };
  expectClose(reader, CLOSE_BRACE, opening, '{');
  return { kind: 'function', name, body, start, end: reader.at };
}
