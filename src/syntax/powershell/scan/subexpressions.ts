/** `$( … )`, wherever a dollar means something. */
import type { Expression } from '../tree.ts';
import { CLOSE_PAREN, isNewline } from './characters.ts';
import { codeAt, deeper, fault, lookPastLines, type Reader, skipBlanks, skipLines } from './reader.ts';

/** Takes a closing bracket, even of a later line, or says that there is none. */
export function expectClose(reader: Reader, close: number, start: number, opened: string): void {
  skipBlanks(reader);
  if (isNewline(codeAt(reader)) && reader.text.charCodeAt(lookPastLines(reader)) === close) skipLines(reader);
  if (codeAt(reader) === close) reader.at += 1;
  else fault(reader, start, start + opened.length, `no closing bracket for ${opened}`);
}

/** Statements between an opening bracket of some length, which stands here, and a closing parenthesis. */
export function readEnclosed(reader: Reader, kind: 'subexpression' | 'array', opened: string): Expression {
  const start = reader.at;
  reader.at += opened.length;
  return deeper(reader, () => {
    const statements = reader.grammar.statements(reader, CLOSE_PAREN);
    expectClose(reader, CLOSE_PAREN, start, opened);
    return { kind, statements, start, end: reader.at };
  });
}

export const readSubexpression = (reader: Reader): Expression => readEnclosed(reader, 'subexpression', '$(');
