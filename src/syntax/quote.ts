/** The offending text of a message: on one line, not too long, in backticks. */

const LONGEST = 80;

export function quote(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => ESCAPES[character] ?? codeOf(character));
  return `\`${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}\``;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function codeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
