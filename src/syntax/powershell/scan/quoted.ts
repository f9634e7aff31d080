/** Texts in quotation marks and here-strings; any bent mark stands for a straight one. */
import type { Expression } from '../tree.ts';
import { AT, END, endsWord, isBlank, isDoubleQuote, isNewline, isSingleQuote, LINE_FEED } from './characters.ts';
import { finishParts, isMark, newParts, type TextParts, takeMarked, takePlain } from './parts.ts';
import { breakOff, codeAt, nextLine, type Reader, shownEnd } from './reader.ts';

const NO_END = 'no closing quotation mark';
/** What stands behind a mark that ends a text and not behind one that begins it. */
const BEHIND_END = ')]},;|.:+-*/%=&<>!?#@[({`';
/** What stands before a mark that begins a text. */
const BEFORE_BEGIN = ' \t=(,{[:';

/** Whether the mark that ended a text of several lines looks like one that begins another: then the first had no end. */
function endsOddly(reader: Reader, start: number): boolean {
  const { text, at } = reader;
  if (!text.slice(start, at).includes('\n')) return false;
  const next = codeAt(reader);
  if (!endsWord(next) && !BEHIND_END.includes(text.charAt(at))) return true;
  return reader.wary && BEFORE_BEGIN.includes(text.charAt(at - 2)) && !endsWord(next);
}

function checkEnd(reader: Reader, start: number, found: boolean): void {
  if (found && !endsOddly(reader, start)) return;
  if (!found) reader.endless = true;
  breakOff(reader, start, shownEnd(reader, start), nextLine(reader, start), NO_END);
}

/** Takes what a single quotation mark begins, into `parts`. */
export function takeSingleQuoted(reader: Reader, parts: TextParts): void {
  const { text } = reader;
  const start = reader.at;
  reader.at += 1;
  for (;;) {
    let end = reader.at;
    while (end < text.length && !isSingleQuote(text.charCodeAt(end))) end += 1;
    takePlain(reader, parts, end);
    if (end >= text.length) {
      checkEnd(reader, start, false);
      return;
    }
    reader.at += 1;
    if (!isSingleQuote(codeAt(reader))) {
      checkEnd(reader, start, true);
      return;
    }
    takePlain(reader, parts, reader.at + 1);
  }
}

/** Takes what a double quotation mark begins, into `parts`. */
export function takeDoubleQuoted(reader: Reader, parts: TextParts): void {
  const { text } = reader;
  const start = reader.at;
  reader.at += 1;
  for (;;) {
    let end = reader.at;
    while (end < text.length && !isDoubleQuote(text.charCodeAt(end)) && !isMark(text.charCodeAt(end))) end += 1;
    takePlain(reader, parts, end);
    if (end >= text.length) {
      checkEnd(reader, start, false);
      return;
    }
    if (isMark(text.charCodeAt(end))) {
      takeMarked(reader, parts);
      continue;
    }
    reader.at += 1;
    if (!isDoubleQuote(codeAt(reader))) {
      checkEnd(reader, start, true);
      return;
    }
    takePlain(reader, parts, reader.at + 1);
  }
}

/** A text in quotation marks that begins here. */
export function readQuoted(reader: Reader): Expression {
  const start = reader.at;
  const parts = newParts();
  if (isSingleQuote(codeAt(reader))) takeSingleQuoted(reader, parts);
  else takeDoubleQuoted(reader, parts);
  return finishParts(reader, parts, start, false);
}

/** Whether the line that begins at an offset begins with the mark that ends a here-string. */
function endsHere(reader: Reader, at: number, isMine: (code: number) => boolean): boolean {
  return isMine(reader.text.charCodeAt(at)) && reader.text.charCodeAt(at + 1) === AT;
}

/** The length of the line end at an offset. */
function breakLength(text: string, at: number): number {
  return text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
}

/** The beginning of the first line of a here-string that begins here; undefined where its first line holds more. */
function headerEnd(reader: Reader): number | undefined {
  let at = reader.at + 2;
  while (at < reader.text.length && isBlank(reader.text.charCodeAt(at))) at += 1;
  reader.steps += at - reader.at;
  if (at < reader.text.length && !isNewline(reader.text.charCodeAt(at))) return undefined;
  return Math.min(at + breakLength(reader.text, at), reader.text.length);
}

function takeHereLines(reader: Reader, parts: TextParts, start: number, isMine: (code: number) => boolean): void {
  const { text } = reader;
  const expands = isDoubleQuote(text.charCodeAt(start + 1));
  for (;;) {
    let end = reader.at;
    while (end < text.length && !isNewline(text.charCodeAt(end)) && !(expands && isMark(text.charCodeAt(end))))
      end += 1;
    takePlain(reader, parts, end);
    if (end >= text.length) {
      reader.endless = true;
      breakOff(reader, start, shownEnd(reader, start), nextLine(reader, start), 'the here-string has no end');
    }
    if (!isNewline(text.charCodeAt(end))) {
      takeMarked(reader, parts);
      continue;
    }
    const next = end + breakLength(text, end);
    if (endsHere(reader, next, isMine)) {
      reader.at = next + 2;
      return;
    }
    takePlain(reader, parts, next);
  }
}

/** Whether a here-string begins here. */
export function startsHereString(reader: Reader): boolean {
  const next = codeAt(reader, 1);
  return codeAt(reader) === AT && (isSingleQuote(next) || isDoubleQuote(next));
}

/** A here-string that begins here. */
export function readHereString(reader: Reader): Expression {
  const start = reader.at;
  const isMine = isSingleQuote(codeAt(reader, 1)) ? isSingleQuote : isDoubleQuote;
  const first = headerEnd(reader);
  if (first === undefined)
    breakOff(
      reader,
      start,
      shownEnd(reader, start),
      nextLine(reader, start),
      'text behind the opening of a here-string',
    );
  reader.at = first;
  const parts = newParts();
  if (endsHere(reader, first, isMine)) reader.at = first + 2;
  else takeHereLines(reader, parts, start, isMine);
  return finishParts(reader, parts, start, false);
}

export const startsQuoted = (code: number): boolean => code !== END && (isSingleQuote(code) || isDoubleQuote(code));
