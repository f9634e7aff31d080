/** Text without regard to case: each code point by its simple lower-case mapping, without locale or context. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += String.fromCodePoint(character.toLowerCase().codePointAt(0) ?? 0);
  return folded;
}
