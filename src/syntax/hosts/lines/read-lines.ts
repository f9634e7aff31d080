/** A part of a text that is PowerShell only here and there: runs of lines that are commands, and paragraphs about them. */

import { joined, type MappedText, partOf } from '../mapped-text.ts';
import { type Harvest, type HostNote, NOTHING, noteAbout, type PassageSite, together } from '../passage.ts';
import { readParagraph } from '../prose/inline.ts';
import {
  bulletLength,
  goesOnLength,
  isErrorPlace,
  isOpenEnded,
  type LineKind,
  lineKind,
  openBrackets,
  promptLength,
} from './line-kinds.ts';
import { mend } from './mend.ts';

export interface LineReading {
  /** Backslashes escape, backticks enclose code. */
  readonly markdown: boolean;
  readonly where: PassageSite;
  /** A line of commands as a reader of the page sees it. */
  readonly show?: (line: MappedText) => MappedText;
}

/** A line after prompt and bullet. */
interface BareLine {
  readonly code: MappedText;
  readonly kind: LineKind;
  readonly bulleted: boolean;
}

function rowOf(line: MappedText): BareLine {
  const prompt = promptLength(line.text);
  if (prompt > 0) {
    const code = partOf(line, prompt);
    return { code, kind: code.text.trim() === '' ? 'blank' : 'code', bulleted: false };
  }
  const more = goesOnLength(line.text);
  if (more > 0) return { code: partOf(line, more), kind: 'goes on', bulleted: false };
  const bullet = bulletLength(line.text);
  const code = partOf(line, bullet);
  const isName = bullet > 0 && /^\S+\s*$/.test(code.text); // a list of names
  const kind = isName ? 'prose' : lineKind(code.text);
  if (bullet > 0 && kind !== 'code' && kind !== 'syntax')
    return { code: line, kind: kind === 'goes on' ? 'prose' : lineKind(line.text), bulleted: true };
  return { code, kind, bulleted: bullet > 0 };
}

/** Lines; a bracket that is open longer was never meant to close. */
const LONGEST_BLOCK = 400;

/** Where a run of lines of commands ends that begins at `start`. */
function endOfRun(rows: readonly BareLine[], start: number): number {
  let [at, open] = [start, 0];
  let last = start + 1;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    const before = rows[at - 1];
    if (row === undefined) break;
    if (at > start && !belongs(rows, at, open, before)) break;
    open = Math.max(0, open + openBrackets(row.code.text));
    if (at - start > LONGEST_BLOCK) open = 0;
    if (row.kind !== 'blank' && (row.kind !== 'comment' || open > 0)) last = at + 1;
  }
  return last;
}

function belongs(rows: readonly BareLine[], at: number, open: number, before: BareLine | undefined): boolean {
  const row = rows[at];
  if (row === undefined || row.kind === 'error' || row.kind === 'syntax') return false;
  if (row.kind === 'code' || row.kind === 'comment') return true;
  if (row.kind === 'blank') {
    const next = rows[at + 1];
    return next !== undefined && (open > 0 ? next.kind !== 'prose' : next.kind !== 'prose' || isOpen(before));
  }
  if (row.kind === 'goes on') return before?.kind !== 'comment';
  return (
    open > 0 ||
    isOpen(before) ||
    (before !== undefined && !STANDING.has(before.kind) && isRest(before.code.text, row.code.text))
  );
}

/** Lines that no line goes on with. */
const STANDING: ReadonlySet<LineKind> = new Set(['blank', 'comment', 'error', 'syntax']);

function isOpen(row: BareLine | undefined): boolean {
  return row !== undefined && row.kind !== 'prose' && isOpenEnded(row.code.text);
}

/** The line holds what the window cut off the line before, or the value that is missing there. */
function isRest(line: string, next: string): boolean {
  if (/[ \t]-[A-Za-z]{3,}$/.test(line))
    return /^\s*(?:\S+\s*$|[a-z]\w*[ \t]+\S|[A-Z][\w.]*[ \t]+-[A-Z]|<[^<>]+>|["'][^"']*["'][ \t]+-)/.test(next);
  if (/[ \t]-$/.test(line)) return /^\s*[A-Z][A-Za-z]+(?:\s|$)/.test(next);
  return line.length >= 70 && /[\da-f]{2,}-?[\da-f]*$/i.test(line) && /^[\da-f]+-[\da-f-]*\b/i.test(next);
}

function script(rows: readonly BareLine[], where: PassageSite): Harvest {
  const first = rows[0];
  if (rows.every((row) => !/\w/.test(row.code.text))) return NOTHING; // brackets of another language
  const { code, notes } = mend(
    joined(
      rows.map((row) => row.code),
      '\n',
    ),
    false,
  );
  const alone = first?.bulleted === true && rows.length === 1;
  return { passages: [{ code, where, alone }], notes };
}

/** Reads lines of which some are commands; `skip` says which are taken by other readers. */
export function readLines(
  lines: readonly MappedText[],
  reading: LineReading,
  skip: (line: MappedText) => boolean = () => false,
): Harvest {
  const show = reading.show ?? ((line: MappedText) => line);
  const rows = lines.map((line, index): BareLine => {
    const row = rowOf(show(line));
    const isEcho = index > 0 && isErrorPlace(lines[index - 1]?.text ?? '');
    return skip(line) || isEcho ? { ...row, kind: 'error' } : row;
  });
  const harvests: Harvest[] = [];
  let prose: MappedText[] = [];
  const flush = () => {
    if (prose.length > 0) harvests.push(readParagraph(joined(prose, '\n'), reading.markdown));
    prose = [];
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    if (row.kind === 'code') {
      flush();
      const end = endOfRun(rows, at);
      harvests.push(script(rows.slice(at, end), reading.where));
      at = end;
      continue;
    }
    if (row.kind === 'syntax') harvests.push({ passages: [], notes: [syntaxNote(row.code)] });
    const isText = row.kind === 'prose' || row.kind === 'goes on' || row.kind === 'comment';
    if (row.bulleted) flush();
    if (isText) prose.push(lines[at] ?? row.code);
    else flush();
    at += 1;
  }
  flush();
  return together(harvests);
}

function syntaxNote(line: MappedText): HostNote {
  return noteAbout('remark', line, 'a syntax line: it shows how the cmdlet is called');
}
