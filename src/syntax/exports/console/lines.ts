/** A text by lines, as the readers of listings look at it. */

/** A line without its end, and the offset at which it begins. */
export interface ListingLine {
  readonly text: string;
  readonly at: number;
}

/** The lines of a text; `\r\n` and `\n` end one. The marks of quotes (`> `) are blanks. */
export function linesOf(text: string): readonly ListingLine[] {
  let at = 0;
  return text.split('\n').map((raw) => {
    const whole = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const line = { text: whole.startsWith('> ') ? withoutQuotes(whole) : whole, at };
    at += raw.length + 1;
    return line;
  });
}

function withoutQuotes(text: string): string {
  return text.replace(/^(?:> )+/, (marks) => ' '.repeat(marks.length));
}

/** Whether nothing stands here: a blank line, or the end of the text. */
export function isBlank(line: ListingLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The blanks before a text. */
export function indentOf(text: string): number {
  let at = 0;
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** Whether a line begins with a prompt of PowerShell. */
export function hasPrompt(text: string): boolean {
  return PROMPT.test(text);
}

const PROMPT = /^\s*(?:\[PS\] ?|PS>|PS [^>]{0,200}>)/;

/** Line comments that begin their line, and the lines between `<#` and `#>`. */
export function commentedLines(lines: readonly ListingLine[]): readonly ListingLine[] {
  let isInside = false;
  return lines.map(({ text, at }) => {
    const start = text.trimStart();
    if (isInside) {
      const end = text.indexOf('#>');
      isInside = end === -1;
      return { text: end === -1 ? text : text.slice(0, end), at };
    }
    if (start.startsWith('<#')) {
      isInside = !start.includes('#>');
      const from = text.indexOf('<#');
      return { text: `${text.slice(0, from)}  ${isInside ? text.slice(from + 2) : ''}`, at };
    }
    return { text: start.startsWith('#') ? withoutHashes(text) : '', at };
  });
}

function withoutHashes(text: string): string {
  return text.replace(/^\s*#+/, (hashes) => ' '.repeat(hashes.length));
}
