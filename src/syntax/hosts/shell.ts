/** Shells other than PowerShell: what they hand to `pwsh`, and commands that somebody pasted there. */

import { readLines } from './lines/read-lines.ts';
import { edited, joined, linesOf, type MappedText, partOf, replaced, type TextEdit } from './mapped-text.ts';
import { type Harvest, type Passage, together } from './passage.ts';
import { filled, hole } from './programs/holes.ts';
import { readCodeSpan } from './prose/inline.ts';
import { isUsed, namesIn, namesOurs } from './prose/names.ts';

/** `pwsh -NoProfile -Command …`, up to what is run. */
const LAUNCH =
  /\b(?:pwsh|powershell)(?:\.exe)?(?:["']?\s*,?\s*["']?[-/](?!c(?:ommand)?\b)[A-Za-z]+(?:[ \t]+(?!-)[A-Za-z]+)?)*["']?\s*,?\s*["']?(?:[-/]c(?:ommand)?)["']?\s*,?[ \t]*(?:[\\^][ \t]*\n[ \t]*)?/gi;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly code: MappedText;
  readonly quoted: boolean;
  /** `pwsh` runs it: a name alone is a command. */
  readonly runs?: true;
}

/** `'$APP_ID'` between double quotation marks: the shell puts the value in. */
const VALUE = /'\$\{?(\w+)\}?'/g;

function ownHole([, name = '']: RegExpExecArray): string {
  return `'${hole(name)}'`;
}

/** Where a quoted word of a shell ends, and its text; backslashes escape in double quotes alone. */
function quoted(whole: MappedText, start: number): Stretch | undefined {
  const quote = whole.text[start];
  let at = start + 1;
  for (; at < whole.text.length && whole.text[at] !== quote; at += 1)
    if (quote === '"' && (whole.text[at] === '\\' || (whole.text[at] === '`' && whole.text[at + 1] === '"'))) at += 1;
  if (at >= whole.text.length) return undefined;
  const inner = partOf(whole, start + 1, at);
  const escaped = /\\(["\\$`])/g;
  const code = quote === '"' ? filled(replaced(replaced(inner, VALUE, ownHole), escaped, ([, char]) => char)) : inner;
  return { start, end: at + 1, code, quoted: true };
}

/** A command without quotation marks, up to the end of its last continued line. */
function unquoted(whole: MappedText, start: number): Stretch {
  let end = whole.text.indexOf('\n', start);
  while (end > 0 && /[\\^`][ \t]*$/.test(whole.text.slice(Math.max(start, end - 40), end))) {
    end = whole.text.indexOf('\n', end + 1);
  }
  if (end < 0) end = whole.text.length;
  return { start, end, code: partOf(whole, start, end), quoted: false };
}

function launched(whole: MappedText): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(LAUNCH)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const stretch = /["']/.test(whole.text[start] ?? '') ? quoted(whole, start) : unquoted(whole, start);
    if (stretch === undefined) continue;
    stretches.push({ ...stretch, start: match.index, runs: true });
    from = stretch.end;
  }
  return stretches;
}

const ECHO = /^[ \t]*(?:echo|printf)[ \t]+(?:-\w+[ \t]+)*(["'])(.*)\1[ \t]*$/;

/** Lines that a shell puts out one by one are one text. */
function echoed(whole: MappedText): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let run: MappedText[] = [];
  let start = 0;
  let end = 0;
  const flush = () => {
    if (run.length > 0) stretches.push({ start, end, code: joined(run, '\n'), quoted: true });
    run = [];
  };
  let at = 0;
  for (const line of linesOf(whole)) {
    const found = ECHO.exec(line.text);
    const from = at;
    at = whole.text.indexOf('\n', at + line.text.length) + 1 || whole.text.length;
    if (found === null) {
      if (!/^[ \t]*echo[ \t]*$/.test(line.text)) flush();
      continue;
    }
    if (run.length === 0) start = from;
    const inner = line.text.indexOf(found[1] ?? '') + 1;
    const text = partOf(line, inner, inner + (found[2] ?? '').length);
    run.push(found[1] === '"' ? replaced(text, /\\(["\\$`])/g, ([, char]) => char) : text);
    end = from + line.text.length;
  }
  flush();
  return stretches;
}

/** Quoted words that begin with a command: arguments of other programs. */
function arguments_(whole: MappedText): readonly Stretch[] {
  return namesIn(whole.text).flatMap(({ start, end, ours }) => {
    const before = whole.text[start - 1] ?? '';
    if (!ours || !/["']/.test(before) || !isUsed(whole.text.slice(end, end + 200), false)) return [];
    return quoted(whole, start - 1) ?? [];
  });
}

function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const each of [...stretches].sort((a, b) => a.start - b.start))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

function readStretch({ code, quoted: isQuoted, runs }: Stretch): Harvest {
  const lines = linesOf(code);
  if (lines.length > 1 || !isQuoted) return readLines(lines, { markdown: false, where: 'shell' });
  const only = readCodeSpan(code, 'shell');
  if (only.passages.length > 0 || runs === undefined || !namesOurs(code.text)) return only;
  const passage: Passage = { code, where: 'shell', alone: true };
  return { passages: [passage], notes: [] };
}

/** Reads a shell's lines: commands for `pwsh` first, then lines that are commands themselves. */
export function readShell(whole: MappedText): Harvest {
  const stretches = withoutOverlaps([...echoed(whole), ...launched(whole), ...arguments_(whole)]);
  const blanks: readonly TextEdit[] = stretches.map(({ start, end }) => ({ start, end, by: ':' }));
  const rest = readLines(linesOf(edited(whole, blanks)), { markdown: false, where: 'shell' });
  return together([...stretches.map(readStretch), rest]);
}
