/** The offending text of a message: on one line, not too long, in backticks. */

const LONGEST = 80;

export function quote(text: string): string {
  const shown = Array.from(text.slice(0, 2 * LONGEST));
  const cut = shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1).join('')}…` : shown.join('');
  const line = cut.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => ESCAPES[character] ?? codeOf(character));
  return `\`${line}\``;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function codeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
