/** Collects what a text is made of: characters, and expressions among them. */
import type { Expression } from '../tree.ts';
import { BACKTICK, DOLLAR, OPEN_PAREN } from './characters.ts';
import { takeEscape } from './escapes.ts';
import { codeAt, type Reader } from './reader.ts';
import { readSubexpression } from './subexpressions.ts';
import { readVariable } from './variables.ts';

/** The parts of a text with variables; `text` is the one that still grows. */
export interface TextParts {
  readonly done: (string | Expression)[];
  text: string;
}

export const newParts = (): TextParts => ({ done: [], text: '' });

function addExpression(parts: TextParts, expression: Expression): void {
  if (parts.text !== '') parts.done.push(parts.text);
  parts.text = '';
  parts.done.push(expression);
}

/** Takes the characters up to an offset as they stand. */
export function takePlain(reader: Reader, parts: TextParts, end: number): void {
  parts.text += reader.text.slice(reader.at, end);
  reader.steps += end - reader.at;
  reader.at = end;
}

/** Takes what begins with a backtick or a dollar. */
export function takeMarked(reader: Reader, parts: TextParts): void {
  if (codeAt(reader) === BACKTICK) {
    parts.text += takeEscape(reader);
    return;
  }
  const found = codeAt(reader, 1) === OPEN_PAREN ? readSubexpression(reader) : readVariable(reader);
  if (found === undefined) takePlain(reader, parts, reader.at + 1);
  else addExpression(parts, found);
}

export const isMark = (code: number): boolean => code === BACKTICK || code === DOLLAR;

/** The text or template that the parts make. */
export function finishParts(reader: Reader, parts: TextParts, start: number, bare: boolean): Expression {
  const end = reader.at;
  if (parts.done.length === 0) return { kind: 'text', value: parts.text, bare, start, end };
  if (parts.text !== '') parts.done.push(parts.text);
  return { kind: 'template', parts: parts.done, bare, start, end };
}
