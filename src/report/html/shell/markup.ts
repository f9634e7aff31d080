/** HTML as a tagged template: whatever is put in is escaped, cut where it is long, and shows every character that hides. */

/** HTML that is safe as it stands; only this file makes it. */
export interface Markup {
  readonly markup: string;
}

type MarkupPart = Markup | string | number | undefined | readonly MarkupPart[];

/** Characters of a text that stands in a line, and of one that has a block of its own. */
const LINE = 400;
const BLOCK = 4000;

/** Controls, marks that turn the direction of writing or have no width, spaces other than the plain one, broken characters, marks heaped on a letter. */
const HIDDEN =
  '(?:(?! )[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}])+|(?<=\\p{M}{3})\\p{M}+';
const IN_TEXT = new RegExp(HIDDEN, 'gu');
const IN_LINE = new RegExp(`${HIDDEN}|[&<>"']`, 'gu');
const IN_BLOCK = new RegExp(`${HIDDEN.replace('(?! )', '(?![ \\n])')}|[&<>"']`, 'gu');

/** Strings become text, or the value of an attribute within a tag; markup stays as it is. */
export function html(texts: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let markup = texts[0] ?? '';
  let fixed = markup;
  for (const [index, part] of parts.entries()) {
    const next = texts[index + 1] ?? '';
    const isInTag = fixed.lastIndexOf('<') > fixed.lastIndexOf('>');
    markup += write(part, isInTag) + next;
    fixed += next;
  }
  return { markup };
}

/** A text with its line ends, for an element that keeps them. */
export function block(text: string): Markup {
  return { markup: escapeText(text, BLOCK, IN_BLOCK, mark) };
}

/** For elements that hold text alone, such as `title` and `option`. */
export function bare(text: string): Markup {
  return { markup: escapeText(text, LINE, IN_LINE, visible) };
}

/** For data that a script puts into the page as text: nothing is escaped, all that hides is shown, at most `limit` characters. */
export function plain(text: string, limit: number = LINE): string {
  return cut(text, limit, (kept) => kept.replace(IN_TEXT, visible));
}

/** A script or a style of this package, word for word. */
export function verbatim(text: string): Markup {
  return { markup: text };
}

function write(part: MarkupPart, isInTag: boolean): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') {
    return escapeText(String(part), LINE, IN_LINE, isInTag ? visible : mark);
  }
  return 'markup' in part ? part.markup : part.map((each) => write(each, isInTag)).join('');
}

function escapeText(text: string, limit: number, pattern: RegExp, hidden: (run: string) => string): string {
  return cut(text, limit, (kept) => kept.replace(pattern, (found) => ENTITIES[found] ?? hidden(found)));
}

function cut(text: string, limit: number, show: (kept: string) => string): string {
  const kept = text.length > limit ? text.slice(0, limit).replace(/[\ud800-\udbff]$/, '') : text;
  const rest = text.length - kept.length;
  const shown = show(kept);
  return rest === 0 ? shown : `${shown}… (${rest} more characters)`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Set off from a text that has the same backslashes itself. */
function mark(run: string): string {
  return `<span class="hidden-character">${visible(run)}</span>`;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function visible(run: string): string {
  return Array.from(run, (character) => SHORT[character] ?? codeOf(character.codePointAt(0) ?? 0)).join('');
}

function codeOf(code: number): string {
  const digits = code.toString(16);
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}
