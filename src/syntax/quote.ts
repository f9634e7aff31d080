/** The offending text of a message: on one line, not too long, in backticks. */

/** Characters at most, the mark for what was left out among them. */
const LONGEST = 80;

/** Line ends, control characters, halves of characters, and spaces and marks that look like nothing or like a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|(?! )\p{Zs}/u;

export function quote(text: string): string {
  const pieces = Array.from(text.slice(0, 2 * LONGEST + 2), show);
  let length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  if (length <= LONGEST) return `\`${pieces.join('')}\``;
  while (length >= LONGEST) length -= lengthOf(pieces.pop() ?? '');
  return `\`${pieces.join('')}…\``;
}

/** In characters, not in halves of them. */
function lengthOf(piece: string): number {
  return Array.from(piece).length;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function show(character: string): string {
  return UNSEEN.test(character) ? (ESCAPES[character] ?? codeOf(character)) : character;
}

function codeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
