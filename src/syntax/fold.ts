/** Text without regard to case: each code point by its simple lower-case mapping, without locale or context. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase(); // nothing in it has a special mapping
  let folded = '';
  for (const character of text) folded += String.fromCodePoint(character.toLowerCase().codePointAt(0) ?? 0);
  return folded;
}

const BEYOND_ASCII = /[^ -~]/;
