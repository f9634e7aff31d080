/** Code in a fence, or a text that is code as a whole: by its language. */

import { guessLanguage, type Language, languageOf } from './detect.ts';
import { readDrawing } from './drawings.ts';
import { isErrorLine, promptLength } from './line-kinds.ts';
import { readLines } from './lines.ts';
import { joined, type MappedText } from './mapped-text.ts';
import { mend, withoutEntities } from './mend.ts';
import { namesOurs } from './names.ts';
import { type Harvest, NOTHING, type Where } from './passage.ts';
import { readProgram } from './programs/program.ts';
import { readShell } from './shell.ts';

export interface CodeContext {
  /** Lines that another reader took: what a command has put out. */
  readonly skip: (line: MappedText) => boolean;
  /** Reads a text within a text: Markdown in a fence. */
  readonly nested: (text: MappedText) => Harvest;
}

function readScript(lines: readonly MappedText[], where: Where, { skip }: CodeContext): Harvest {
  if (lines.some((line) => promptLength(line.text) > 0)) return readLines(lines, { markdown: false, where }, skip);
  const kept = lines.filter((line) => !skip(line) && !isErrorLine(line.text));
  if (kept.length === 0) return NOTHING;
  const { code, notes } = mend(joined(kept, '\n'), true);
  return { passages: [{ code, where, alone: false }], notes };
}

/** Whether a script without a call of ours can matter to others: it gives variables their values. */
function assigns(text: string): boolean {
  return /\$[\w:]+\s*(?:=|\+=)|^\s*function\b/im.test(text);
}

function read(language: Language, lines: readonly MappedText[], where: Where, context: CodeContext): Harvest {
  switch (language) {
    case 'powershell':
      return readScript(lines, where, context);
    case 'shell':
      return readShell(joined(lines, '\n'));
    case 'program':
      return readProgram(joined(lines, '\n'));
    case 'markdown': {
      const { passages, notes } = context.nested(joined(lines, '\n'));
      return { passages: passages.map((passage) => ({ ...passage, maybe: true, alone: true })), notes };
    }
    case 'drawing':
      return readDrawing(lines);
    case 'data':
    case 'unknown':
      return readLines(lines, { markdown: false, where }, context.skip);
  }
}

/** Reads code; `info` is what its fence calls the language, or nothing. */
export function readCode(lines: readonly MappedText[], info: string, where: Where, context: CodeContext): Harvest {
  const clean = lines.map(withoutEntities);
  const text = clean.map((line) => line.text).join('\n');
  const language = languageOf(info) ?? guessLanguage(text);
  if (!namesOurs(text) && (language !== 'powershell' || !assigns(text))) return NOTHING;
  return read(language, clean, where, context);
}
