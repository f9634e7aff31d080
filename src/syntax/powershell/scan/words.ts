/** Bare words of argument mode. */
import type { Expression } from '../tree.ts';
import { endsWord, HASH, isDoubleQuote, isSingleQuote, LESS, OPEN_BRACKET } from './characters.ts';
import { finishParts, isMark, newParts, type TextParts, takeMarked, takePlain } from './parts.ts';
import { angleEnd, bracketedWordsEnd, isPlaceholder } from './placeholders.ts';
import { takeDoubleQuoted, takeSingleQuoted } from './quoted.ts';
import { codeAt, fault, type Reader } from './reader.ts';

function plainEnd(reader: Reader): number {
  const { text } = reader;
  let end = reader.at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (endsWord(code) || code === LESS || isMark(code) || isSingleQuote(code) || isDoubleQuote(code)) break;
    end += 1;
  }
  return end;
}

/** Takes `<…>` as a whole, blanks within too; a `<` without an end is a character like others. */
function takeAngles(reader: Reader, parts: TextParts, start: number): void {
  const at = reader.at;
  const end = codeAt(reader, 1) === HASH ? undefined : angleEnd(reader, at);
  takePlain(reader, parts, end ?? at + 1);
  if (at === start) fault(reader, at, end ?? at + 1, '< is reserved: the file does not run', 'reserved');
}

function finishWord(reader: Reader, parts: TextParts, start: number): Expression {
  const word = finishParts(reader, parts, start, true);
  if (word.kind !== 'text') return word;
  return isPlaceholder(word.value) ? { ...word, placeholder: true } : word;
}

/** A word, up to what ends one; it may begin with anything but that. */
export function readWord(reader: Reader): Expression {
  const start = reader.at;
  const parts = newParts();
  const bracketed = codeAt(reader) === OPEN_BRACKET ? bracketedWordsEnd(reader) : undefined;
  if (bracketed !== undefined) takePlain(reader, parts, bracketed);
  for (;;) {
    takePlain(reader, parts, plainEnd(reader));
    const code = codeAt(reader);
    if (endsWord(code)) return finishWord(reader, parts, start);
    if (code === LESS) takeAngles(reader, parts, start);
    else if (isMark(code)) takeMarked(reader, parts);
    else if (isSingleQuote(code)) takeSingleQuoted(reader, parts);
    else takeDoubleQuoted(reader, parts);
  }
}
