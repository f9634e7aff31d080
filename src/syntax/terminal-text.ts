/** Texts from outside, on their way to a terminal and into a line. */

/** Characters of a quoted text at most, the mark for what was left out among them: with a sentence around it, one line. */
const LONGEST = 80;

/** Line ends, control characters, halves of characters, and spaces and marks that look like nothing or like a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|(?! )\p{Zs}/u;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The offending text of a message: on one line, not too long, in backticks. */
export function quote(text: string): string {
  const pieces = Array.from(text.slice(0, 2 * LONGEST + 2), (character) =>
    UNSEEN.test(character) ? (ESCAPES[character] ?? unicodeEscape(character)) : character,
  );
  let length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  if (length <= LONGEST) return `\`${pieces.join('')}\``;
  while (length >= LONGEST) length -= lengthOf(pieces.pop() ?? '');
  return `\`${pieces.join('')}…\``;
}

/** In characters, not in halves of them. */
function lengthOf(piece: string): number {
  return Array.from(piece).length;
}

function unicodeEscape(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** C0 and C1 controls, line and paragraph separators, marks that turn the direction of writing, lone surrogates. */
export const UNSAFE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** The text on one line, with every character that a terminal would obey written as `\uXXXX`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, unicodeEscape);
}

/** A text of any length as part of one line. */
export function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
