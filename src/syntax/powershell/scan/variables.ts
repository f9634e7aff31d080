/** Names of variables, after the dollar or the at sign. */
import type { Expression } from '../tree.ts';
import {
  BACKTICK,
  CLOSE_BRACE,
  COLON,
  DOLLAR,
  END,
  isDigit,
  isLetter,
  isNewline,
  OPEN_BRACE,
  QUESTION,
  UNDERSCORE,
} from './characters.ts';
import { takeEscape } from './escapes.ts';
import { codeAt, fault, type Reader } from './reader.ts';

const CARET = 94;

const isPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === UNDERSCORE || code === QUESTION;

/** Whether a variable's name can begin with this character; `$(` is not meant. */
export function startsVariable(code: number): boolean {
  return isPart(code) || code === DOLLAR || code === CARET || code === COLON || code === OPEN_BRACE;
}

/** The end of a name without braces that begins at an offset. */
function nameEnd(reader: Reader, from: number): number {
  const { text } = reader;
  const first = text.charCodeAt(from);
  if (first === DOLLAR || first === CARET || (first === QUESTION && !isPart(text.charCodeAt(from + 1))))
    return from + 1;
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === COLON) {
      // a colon belongs to a drive or a scope only when a name follows
      if (!isPart(text.charCodeAt(end + 1))) break;
    } else if (!isPart(code)) break;
    end += 1;
  }
  reader.steps += end - from;
  return end;
}

function readBraced(reader: Reader, start: number): Expression {
  const { text } = reader;
  reader.at += 1;
  let name = '';
  for (;;) {
    const code = codeAt(reader);
    if (code === CLOSE_BRACE || code === END || isNewline(code)) break;
    if (code === BACKTICK) name += takeEscape(reader);
    else {
      name += text.charAt(reader.at);
      reader.at += 1;
    }
    reader.steps += 1;
  }
  if (codeAt(reader) === CLOSE_BRACE) reader.at += 1;
  else fault(reader, start, reader.at, 'no closing brace of a variable');
  return { kind: 'variable', name, start, end: reader.at };
}

/** A variable from its dollar on; undefined, with nothing taken, where the dollar is a character like others. */
export function readVariable(reader: Reader): Expression | undefined {
  const start = reader.at;
  const first = codeAt(reader, 1);
  if (!startsVariable(first)) return undefined;
  if (first === OPEN_BRACE) {
    reader.at += 1;
    return readBraced(reader, start);
  }
  const end = nameEnd(reader, start + 1);
  if (end === start + 1) return undefined;
  reader.at = end;
  if (codeAt(reader) === COLON && codeAt(reader, 1) !== COLON)
    fault(reader, start, end + 1, 'a colon behind a variable: PowerShell takes it for a drive', 'reserved');
  return { kind: 'variable', name: reader.text.slice(start + 1, end), start, end };
}

/** The name behind `@`; empty where there is none. */
export function readSplatName(reader: Reader): string {
  const end = nameEnd(reader, reader.at);
  const name = reader.text.slice(reader.at, end);
  reader.at = end;
  return name;
}
