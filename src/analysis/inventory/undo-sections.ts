/** Sections of a text that take back what it sets up. */
import type { Call, Place } from '../../model/inventory/call.ts';
import type { Form } from '../../model/inventory/inventory.ts';

const WORDS =
  /\b(undo|uninstall|uninstalling|roll[ -]?back|revert|clean[ -]?up|remove everything|deinstall\w*|r[üu]ckg[äa]ngig|zur[üu]cksetzen)\b/i;

/** A heading: of Markdown, of a rule of dashes in a comment, or in bold. */
const HEADING = /^\s*(?:>\s*)*(?:(#{1,6})\s+|\*\*(?=[^*]+\*\*:?\s*$)|#+\s*[-=*#]{2,}\s*)(.*)$/;

/** Whether a place stands below such a heading. A script that begins with one is meant to be run. */
export function undoSections(text: string, form: Form, calls: readonly Call[]): (place: Place) => boolean {
  const first = calls[0]?.place.line ?? Number.POSITIVE_INFINITY;
  const sections: { readonly line: number; readonly isUndo: boolean }[] = [];
  let depth = Number.POSITIVE_INFINITY;
  let fenced = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (form !== 'script' && /^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : HEADING.exec(line);
    if (heading === null || (form === 'script' && !isComment(line))) continue;
    const level = form === 'script' ? 1 : (heading[1]?.length ?? 6);
    const isUndo = WORDS.test(heading[2] ?? '') && !(form === 'script' && index + 1 < first);
    if (!isUndo && level > depth) continue; // a part of a section that takes things back
    depth = isUndo ? level : Number.POSITIVE_INFINITY;
    sections.push({ line: index + 1, isUndo });
  }
  return ({ line }) => sections.findLast((section) => section.line < line)?.isUndo === true;
}

function isComment(line: string): boolean {
  return /^\s*#/.test(line);
}
