/** Where PowerShell stands in a text that is not PowerShell. */
import { append } from '../tables/append.ts';
import { blocksOf } from './blocks.ts';
import { type CodeContext, readCode } from './code.ts';
import { guessLanguage, type Language, looksLikePowerShell, programInfoOf } from './detect.ts';
import { isTableRow, readTable, tableLength } from './evidence/tables.ts';
import { withoutEntities, withoutHardBlanks } from './lines/mend.ts';
import { type LineReading, readLines } from './lines/read-lines.ts';
import { beginOf, linesOf, type MappedText, wholeOf } from './mapped-text.ts';
import { type Harvest, NOTHING, together } from './passage.ts';
import { readParagraph, withoutCodeMarks, withoutEscapes } from './prose/inline.ts';

/** The forms of texts that may hold PowerShell beside other things. */
export type HostForm = 'markdown' | 'text' | 'script';

/** How deep Markdown may stand in fences of Markdown. */
const DEEPEST = 3;

interface Context extends CodeContext {
  readonly markdown: boolean;
}

/** Paragraphs, tables and headings between fences. */
function readPlain(lines: readonly MappedText[], context: Context): Harvest {
  const harvests: Harvest[] = [];
  let plain: MappedText[] = [];
  const flush = () => {
    if (plain.length > 0) harvests.push(readPlainLines(plain, context));
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const length = isTableRow(line.text) ? tableLength(lines, at) : 0;
    if (length > 0) {
      flush();
      harvests.push(readTable(lines.slice(at, at + length)));
    } else if (context.markdown && /^ {0,3}#{1,6}[ \t]/.test(line.text)) {
      flush();
      harvests.push(readParagraph(line, true));
    } else plain.push(line);
    at += Math.max(1, length);
  }
  flush();
  return together(harvests);
}

/** Chunks between blank lines that are drawings or programs are read as such, the rest as lines. */
function readPlainLines(lines: readonly MappedText[], context: Context): Harvest {
  const clean = lines.map(withoutHardBlanks);
  const show = (line: MappedText) => shown(line, context.markdown);
  const reading: LineReading = { markdown: context.markdown, where: 'lines', show };
  if (context.markdown) return readLines(clean, reading, context.skip);
  const harvests: Harvest[] = [];
  let plain: MappedText[] = [];
  const flush = () => {
    harvests.push(readLines(plain, reading, context.skip));
    plain = [];
  };
  for (const chunk of chunksOf(clean)) {
    const language = guessLanguage(chunk.map((line) => line.text).join('\n'));
    if (language === 'program' || language === 'drawing' || language === 'shell') {
      flush();
      harvests.push(readCode(chunk, '', 'lines', context));
    } else append(plain, chunk);
  }
  flush();
  return together(harvests);
}

/** A line of commands that a wiki has escaped, as a reader sees it; what is indented like code is shown as it stands. */
function shown(line: MappedText, markdown: boolean): MappedText {
  const plain = withoutEntities(withoutCodeMarks(line));
  return markdown && !/^(?: {4}|\t)/.test(line.text) ? withoutEscapes(plain) : plain;
}

function chunksOf(lines: readonly MappedText[]): readonly (readonly MappedText[])[] {
  const chunks: MappedText[][] = [[]];
  for (const line of lines) {
    chunks.at(-1)?.push(line);
    if (line.text.trim() === '') chunks.push([]);
  }
  return chunks;
}

function readBlocks(whole: MappedText, markdown: boolean, depth: number, skip: CodeContext['skip']): Harvest {
  const nested = (text: MappedText) => (depth < DEEPEST ? readBlocks(text, true, depth + 1, skip) : NOTHING);
  const context: Context = { markdown, skip, nested };
  return together(
    blocksOf(whole).map((block) =>
      block.kind === 'fence' ? readCode(block.lines, block.info, 'fence', context) : readPlain(block.lines, context),
    ),
  );
}

interface Finding {
  /** Its ending tells programs in other languages. */
  readonly file?: string;
  /** Lines, by their offset in the source, that show what commands have put out. */
  readonly skip?: (offset: number) => boolean;
}

/** Languages in which a text is written as a whole. */
const WHOLE: readonly Language[] = ['program', 'shell'];

function find(source: string, form: HostForm, { file = '', skip = () => false }: Finding): Harvest {
  const whole = wholeOf(source);
  const skipped = (line: MappedText) => skip(beginOf(line));
  if (form === 'markdown') return readBlocks(whole, true, 0, skipped);
  const context: CodeContext = { skip: skipped, nested: () => NOTHING };
  const named = form === 'text' ? programInfoOf(file) : undefined;
  if (named !== undefined) return readCode(linesOf(whole), named, 'lines', context);
  if (looksLikePowerShell(source)) return readCode(linesOf(whole), 'powershell', 'script', context);
  if (form === 'script' || WHOLE.includes(guessLanguage(source))) return readCode(linesOf(whole), '', 'lines', context);
  return readBlocks(whole, false, 0, skipped);
}

/** The passages of PowerShell in a text, in its order. A text that is a script as a whole is one passage. */
export function findPassages(source: string, form: HostForm, finding: Finding = {}): Harvest {
  const { passages, notes } = find(source, form, finding);
  return {
    passages: [...passages].sort((one, other) => beginOf(one.code) - beginOf(other.code)),
    notes: [...notes].sort((one, other) => one.offset - other.offset),
  };
}
