/** Texts of everyday worlds: long ones that differ at their ends, and names that objects of many languages have of their own. */
import { between, type Dice, pick, times } from '../dice.ts';

/** Every plain object of JavaScript has these; the second is none of its keys even when it is put there. */
export const builtInNames = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** Characters: shorter texts are those of small worlds, and longer ones nobody has. */
const LENGTH = { least: 60, most: 200 };

/** Whether the text is one of everyday worlds. */
export function isLong({ length }: string): boolean {
  return length >= LENGTH.least && length <= LENGTH.most;
}

/** Without the letters that aims put where a text is to be missed. */
const WORDS = ['north', 'west', 'regional', 'Operations', 'accounts', 'archive', 'team', 'Plant', 'room', 'and', 'of'];

/** Six texts of 60 to 185 characters: two, and each with another last character and without it. */
export function drawLongTexts(dice: Dice): readonly string[] {
  return times(2, () => drawLongText(dice)).flatMap((text) => [text, `${text.slice(0, -1)}x`, text.slice(0, -1)]);
}

function drawLongText(dice: Dice): string {
  const length = between(dice, LENGTH.least + 1, LENGTH.most - 15);
  let text = pick(dice, WORDS);
  while (text.length < length) text += `-${pick(dice, WORDS)}`;
  return `${text.slice(0, length - 1)}e`;
}
