/** Values that another language puts into a text, as variables that PowerShell would have to ask for. */
import { edited, type MappedText, type TextEdit } from '../mapped-text.ts';

const [BEGIN, END] = ['\ue000', '\ue001'];

/** Characters of an expression that are kept. */
const LONGEST = 60;

/** A variable that stands for a hole: no script of the text can set it. */
const MARKED = /\$?\{?\ue000([\w.()[\]:>\p{L}\p{N}-]*)\}?/gu;

/** A text about a hole's variable as people know the value: by its expression. */
export function withoutMarks(text: string): string {
  return text.replace(MARKED, (_, name: string) => `{${name}}`);
}

/** The expressions of the holes whose variables a text names. */
export function marksIn(text: string): readonly string[] {
  return [...text.matchAll(MARKED)].map(([, name = '']) => name);
}

/** What stands in a text for a value of the other language, until it is known where in a command it stands. */
export function hole(expression: string): string {
  const name = expression.replace(/[^\p{L}\p{N}_.()[\]:>-]+/gu, '_').slice(0, LONGEST);
  return `${BEGIN}${name === '' ? '_' : name}${END}`;
}

/** Whether a value holds what only the other language knows; gives its expression. */
export function holeIn(value: string): string | undefined {
  return /\ue000([^\ue001]*)\ue001/.exec(value)?.[1];
}

/** 0 where a character of the text only looks like a hole's beginning. */
function lengthOfHole(text: string, start: number): number {
  return text.slice(start, start + LONGEST + 2).indexOf(END) + 1;
}

/**
 * Holes outside single quotation marks become variables, as do texts in single quotation marks that are a hole as a whole; those within
 * other single quotation marks stay and make the value unknown.
 */
export function filled(code: MappedText): MappedText {
  if (!code.text.includes(BEGIN)) return code;
  const edits: TextEdit[] = [];
  let quote = '';
  for (let at = 0; at < code.text.length; at += 1) {
    const char = code.text[at] ?? '';
    const length = char === BEGIN && !code.text.startsWith('${', at - 2) ? lengthOfHole(code.text, at) : 0;
    if (length > 0) {
      const end = at + length - 1;
      const by = `\${${BEGIN}${code.text.slice(at + 1, end)}}`;
      const whole = quote === "'" && code.text[at - 1] === "'" && code.text[end + 1] === "'";
      if (whole) edits.push({ start: at - 1, end: end + 2, by });
      else if (quote !== "'") edits.push({ start: at, end: end + 1, by });
      at = whole ? end + 1 : end;
      if (whole) quote = '';
    } else if (quote === '' ? char === '"' || char === "'" : char === quote) quote = quote === '' ? char : '';
    else if (char === '\n' && quote === "'") quote = '';
  }
  return edited(code, edits);
}
