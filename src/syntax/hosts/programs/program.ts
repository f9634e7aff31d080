/** Programs in other languages: commands in their texts and comments. */
import { isScript } from '../detect.ts';
import { mend, withoutEntities } from '../lines/mend.ts';
import { readLines } from '../lines/read-lines.ts';
import { edited, joined, linesOf, type MappedText, partOf, replaced, type TextEdit } from '../mapped-text.ts';
import { type Harvest, NOTHING, noteAbout, type Passage, together } from '../passage.ts';
import { withoutCodeMarks, withoutTags } from '../prose/inline.ts';
import { namesOurs } from '../prose/names.ts';
import { readShell } from '../shell.ts';
import { dialectOf, type ProgramDialect } from './dialects.ts';
import { filled, hole } from './holes.ts';
import { type JoinedText, joinedLiterals } from './joins.ts';
import { type Piece, piecesOf } from './literals.ts';
import { blockScalars } from './yaml.ts';

const WHERE = 'string of another language';

function readText(source: MappedText): Harvest {
  if (!namesOurs(source.text)) return NOTHING;
  const value = /&\w+;|<\//.test(source.text) ? withoutEntities(withoutTags(source)) : source;
  if (/\b(?:pwsh|powershell)(?:\.exe)?\b[^\n]*[ \t'"][-/]c(?:ommand)?\b/i.test(value.text)) return readShell(value);
  const all = linesOf(value);
  const first = all.findIndex(({ text }) => !/^\s*[-/]?\w*\s*$/.test(text)); // behind `-NoProfile`, `-Command` of a list of words
  const lines = all.slice(Math.max(0, first));
  if (lines.every(({ text }) => /^\s*\S*\s*$/.test(text))) return NOTHING; // a list of words
  const code = joined(lines, '\n');
  if (lines.length === 1 || !isScript(code.text)) return readLines(lines, { markdown: false, where: WHERE });
  const mended = mend(code, false);
  return { passages: [{ code: mended.code, where: WHERE, alone: true }], notes: mended.notes };
}

function readJoined({ value, conditional }: JoinedText): Harvest {
  const { passages, notes } = readText(value);
  const why = 'the program adds this under a condition: left out';
  const left = passages.length === 0 ? [] : conditional.map((part) => noteAbout('remark', part, why));
  return { passages, notes: [...notes, ...left] };
}

/** Comments one below the other are one text; stars and slashes in front of their lines are taken off. */
function commentTexts(program: MappedText, comments: readonly Piece[]): readonly MappedText[] {
  const texts: MappedText[] = [];
  let run: MappedText[] = [];
  let end = -1;
  for (const { start, end: next, value } of comments) {
    if (end < 0 || !/^[ \t]*\r?\n[ \t]*$/.test(program.text.slice(end, Math.min(start, end + 200)))) {
      if (run.length > 0) texts.push(joined(run, '\n'));
      run = [];
    }
    run.push(
      ...linesOf(value).map((line) =>
        partOf(line, /^[ \t]*(?:\*(?!\*)[ \t]?|\/[ \t]?|![ \t]?)?/.exec(line.text)?.[0].length ?? 0),
      ),
    );
    end = next;
  }
  if (run.length > 0) texts.push(joined(run, '\n'));
  return texts;
}

/** A line of a page as its reader sees it. */
function show(line: MappedText): MappedText {
  return withoutEntities(withoutCodeMarks(line));
}

/** What is neither text nor comment: bodies of here-documents and the like, line by line. */
function readRest(program: MappedText, pieces: readonly Piece[]): Harvest {
  const blanks: readonly TextEdit[] = pieces.flatMap(({ start, end, kind }) =>
    kind === 'comment' || namesOurs(program.text.slice(start, end)) ? [{ start, end, by: '""' }] : [],
  );
  const rest = edited(program, blanks);
  return namesOurs(rest.text) ? readLines(linesOf(rest), { markdown: false, where: WHERE, show }) : NOTHING;
}

const HERE = /<<[-~<]?[ \t]*(["']?)([A-Za-z_]\w*)\1[^\n]*\n/g;

/** Here-documents: their bodies are texts of their own. */
function hereDocuments(program: MappedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of program.text.matchAll(HERE)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const close = new RegExp(String.raw`^[ \t]*${match[2] ?? ''}\b`, 'gm');
    close.lastIndex = start;
    const end = close.exec(program.text)?.index;
    if (end === undefined) continue;
    const raw = partOf(program, start, end);
    const value = replaced(raw, /\$\{([^{}\n]{1,200})\}|\\([$`\\])/g, ([, name, char]) =>
      name === undefined ? char : hole(name),
    );
    pieces.push({ kind: 'literal', start, end, value });
    from = end;
  }
  return pieces;
}

function withoutPieces(program: MappedText, pieces: readonly Piece[]): MappedText {
  return edited(
    program,
    pieces.map(({ start, end }) => ({ start, end, by: '\n' })),
  );
}

/** `${{ secrets.APP_ID }}`: what a pipeline puts in. */
const EXPRESSION = /\$\{\{[ \t]*([^{}\n]{1,120}?)[ \t]*\}\}/g;

/** Reads a program: its texts, its comments, and what stands between; `name` is what its fence or file calls the language. */
export function readProgram(source: MappedText, name: string): Harvest {
  const dialect: ProgramDialect = dialectOf(source.text, name);
  const whole = dialect.name === 'YAML' ? replaced(source, EXPRESSION, ([, inner = '']) => hole(inner)) : source;
  const blocks = dialect.name === 'YAML' ? blockScalars(whole) : hereDocuments(whole);
  const program = withoutPieces(whole, blocks);
  const pieces = piecesOf(program, dialect);
  const literals = pieces.filter(({ kind }) => kind === 'literal');
  const comments = pieces.filter(({ kind }) => kind === 'comment');
  const texts = [...blocks.map(({ value }) => value), ...commentTexts(program, comments)];
  const { passages, notes } = together([
    ...texts.map(readText),
    ...joinedLiterals(program.text, literals).map(readJoined),
    readRest(program, pieces),
  ]);
  const known = passages.map((passage): Passage => ({ ...passage, code: filled(passage.code) }));
  return { passages: known, notes };
}
