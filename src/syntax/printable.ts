/** Texts from outside on their way to a terminal: nothing in them may move the cursor, colour, or turn the line round. */

/** C0 and C1 controls, line and paragraph separators, marks that turn the direction of writing, lone surrogates. */
export const UNSAFE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** The text on one line, with every character that a terminal would obey written as `\uXXXX`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
