/** The comments of a script as lines of their own: everything else is blank, and all offsets stay. */
import type { Line } from './lines.ts';

/** Line comments that begin their line, and the lines between `<#` and `#>`. */
export function commentedLines(lines: readonly Line[]): readonly Line[] {
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
