/** Code in a fence, or a text that is code as a whole: by its language. */

import { guessLanguage, type Language, languageOf } from './detect.ts';
import { readDrawing } from './drawings.ts';
import { isErrorLine, isSyntax, promptLength } from './lines/line-kinds.ts';
import { mend, withoutEntities } from './lines/mend.ts';
import { readLines } from './lines/read-lines.ts';
import { joined, type MappedText, partOf } from './mapped-text.ts';
import { type Harvest, type HostNote, NOTHING, noteAbout, type PassageSite } from './passage.ts';
import { readProgram } from './programs/program.ts';
import { namesOurs } from './prose/names.ts';
import { readShell } from './shell.ts';

/** What the reader of a code block needs of the text around it. */
export interface CodeContext {
  /** Lines that another reader took: what a command has put out. */
  readonly skip: (line: MappedText) => boolean;
  /** Reads a text within a text: Markdown in a fence. */
  readonly nested: (text: MappedText) => Harvest;
}

function readScript(lines: readonly MappedText[], where: PassageSite, { skip }: CodeContext): Harvest {
  if (lines.some((line) => promptLength(line.text) > 0)) return readLines(lines, { markdown: false, where }, skip);
  const plain = lines.filter((line) => !skip(line) && !isErrorLine(line.text) && !RULER.test(line.text));
  const shown = syntaxLines(plain);
  const kept = plain.filter((_, index) => !shown.has(index));
  if (kept.length === 0) return { passages: [], notes: syntaxNotes(plain, shown) };
  const { code, notes } = mend(joined(kept, '\n'), true);
  return { passages: [{ code, where, alone: false }], notes: [...syntaxNotes(plain, shown), ...notes] };
}

/** The dashes under the header of a table. */
const RULER = /^[ \t]*-{2,}(?:[ \t]+-{2,})*[ \t]*$/;

/** Lines that show a syntax: from the line with the cmdlet's name on. */
function syntaxLines(lines: readonly MappedText[]): ReadonlySet<number> {
  const shown = new Set<number>();
  lines.forEach(({ text }, index) => {
    if (!isSyntax(text)) return;
    shown.add(index);
    if (!/^[ \t]*\[/.test(text)) return;
    for (let at = index - 1; at >= 0 && !shown.has(at); at -= 1) {
      const above = lines[at]?.text ?? '';
      if (above.trim() === '' || index - at > LONGEST_SYNTAX) break;
      shown.add(at);
      if (namesOurs(above)) break;
    }
  });
  return shown;
}

/** Lines; the longest syntax of a cmdlet that is read has not as many. */
const LONGEST_SYNTAX = 60;

function syntaxNotes(lines: readonly MappedText[], shown: ReadonlySet<number>): readonly HostNote[] {
  return lines.flatMap((line, index) => {
    const isFirst = shown.has(index) && namesOurs(line.text);
    return isFirst ? [noteAbout('remark', line, 'a syntax line: it shows how the cmdlet is called')] : [];
  });
}

/** Whether a script without a call of ours can matter to others: it gives variables their values. */
function assigns(text: string): boolean {
  return /\$[\w:]+\s*(?:=|\+=)|^\s*function\b/im.test(text);
}

interface Code {
  readonly language: Language;
  /** What its fence or its file calls the language, or nothing. */
  readonly info: string;
  readonly lines: readonly MappedText[];
}

function read({ language, info, lines }: Code, where: PassageSite, context: CodeContext): Harvest {
  switch (language) {
    case 'powershell':
      return readScript(lines, where, context);
    case 'shell':
      return readShell(joined(lines, '\n'));
    case 'program':
      return readProgram(joined(lines, '\n'), info);
    case 'markdown': {
      const { passages, notes } = context.nested(joined(lines, '\n'));
      return { passages: passages.map((passage) => ({ ...passage, maybe: true, alone: true })), notes };
    }
    case 'diff':
      return NOTHING;
    case 'drawing':
      return readDrawing(lines);
    case 'data':
    case 'unknown':
      return readLines(lines, { markdown: false, where }, context.skip);
  }
}

/** The lines of a difference that are there now. */
function newLines(lines: readonly MappedText[]): readonly MappedText[] {
  return lines
    .filter(({ text }) => !/^(?:-|@@)/.test(text))
    .map((line) => partOf(line, /^[+ ]/.test(line.text) ? 1 : 0));
}

/** Reads code; `info` is what its fence calls the language, or nothing. */
export function readCode(
  lines: readonly MappedText[],
  info: string,
  where: PassageSite,
  context: CodeContext,
): Harvest {
  const text = lines.map((line) => line.text).join('\n');
  const language = languageOf(info) ?? guessLanguage(text);
  if (language === 'diff') return readCode(newLines(lines), '', where, context);
  const decoded = language === 'program' ? text.replace(/\\[nrt]/g, ' ') : text; // `"Run:\nGet-…"`
  if (!namesOurs(decoded) && (language !== 'powershell' || !assigns(text))) return NOTHING;
  const clean = language === 'program' ? lines : lines.map(withoutEntities);
  return read({ language, info, lines: clean }, where, context);
}
