/** Where PowerShell stands in a text that is not PowerShell. */
import { blocksOf } from './blocks.ts';
import { type CodeContext, readCode } from './code.ts';
import { guessLanguage, looksLikePowerShell } from './detect.ts';
import { readParagraph } from './inline.ts';
import { readLines } from './lines.ts';
import { joined, linesOf, type MappedText, partOf, wholeOf } from './mapped-text.ts';
import { withoutEntities, withoutHardBlanks } from './mend.ts';
import { type Harvest, NOTHING, together } from './passage.ts';
import { isTableRow, readTable, tableLength } from './tables.ts';

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
  const clean = lines.map((line) => withoutHardBlanks(shown(line, context)));
  if (context.markdown) return readLines(clean, { markdown: true, where: 'lines' }, context.skip);
  const harvests: Harvest[] = [];
  let plain: MappedText[] = [];
  const flush = () => {
    harvests.push(readLines(plain, { markdown: false, where: 'lines' }, context.skip));
    plain = [];
  };
  for (const chunk of chunksOf(clean)) {
    const language = guessLanguage(chunk.map((line) => line.text).join('\n'));
    if (language === 'program' || language === 'drawing') {
      flush();
      harvests.push(readCode(chunk, '', 'lines', context));
    } else plain.push(...chunk);
  }
  flush();
  return together(harvests);
}

/** Lines of commands that a page of the web or a wiki has escaped are shown as a reader sees them. */
function shown(line: MappedText, { markdown }: Context): MappedText {
  const plain = withoutEntities(line);
  return markdown && /^\s*\\?[#$]|[A-Za-z]\\_[A-Za-z]/.test(plain.text) ? plain : plain;
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

/**
 * The passages of PowerShell in a text, in its order. A text that is a script as a whole is one passage; `skip` says which lines,
 * by their offset in the source, show what commands have put out.
 */
export function findPassages(source: string, form: HostForm, skip: (offset: number) => boolean = () => false): Harvest {
  const whole = wholeOf(source);
  const skipped = (line: MappedText) => skip(line.offsets[0] ?? 0);
  if (form === 'markdown') return readBlocks(whole, true, 0, skipped);
  const context: CodeContext = { skip: skipped, nested: () => NOTHING };
  if (looksLikePowerShell(source)) return readCode(linesOf(whole), 'powershell', 'script', context);
  if (form === 'script' || guessLanguage(source) === 'program') return readCode(linesOf(whole), '', 'lines', context);
  return readBlocks(whole, false, 0, skipped);
}

export { joined, partOf };
