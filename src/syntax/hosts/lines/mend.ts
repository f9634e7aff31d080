/** Lines of a command as PowerShell takes them: what a web page, a mail or another shell did to their ends is undone. */

import { append } from '../../tables/append.ts';
import { edited, linesOf, type MappedText, replaced, type TextEdit } from '../mapped-text.ts';
import { type HostNote, noteAbout } from '../passage.ts';
import { namesIn } from '../prose/names.ts';
import { lineKind } from './line-kinds.ts';

/** A text as it was before its page was set, and what could not be mended. */
export interface MendedText {
  readonly code: MappedText;
  readonly notes: readonly HostNote[];
}

/** A line with where it begins in the whole. */
interface LineAtOffset {
  readonly line: MappedText;
  readonly start: number;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', nbsp: ' ', lt: '<', gt: '>', amp: '&', apos: "'" };
const ENTITY = /&(?:(quot|nbsp|lt|gt|amp|apos)|#(\d{2,5})|#x([\da-f]{2,5}));/gi;

/** Entities of HTML as the characters they mean. */
export function withoutEntities(whole: MappedText): MappedText {
  if (!whole.text.includes('&')) return whole;
  return replaced(whole, ENTITY, ([, name, decimal, hexadecimal]) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()];
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code === 160 ? ' ' : String.fromCharCode(code);
  });
}

/** Hard blanks as blanks, but for those in quotation marks: they belong to the value. */
export function withoutHardBlanks(whole: MappedText): MappedText {
  const edits: TextEdit[] = [];
  let quote = '';
  for (const { index, 0: char } of whole.text.matchAll(/["'\n\u00a0\u2007\u202f]/g)) {
    if (char === '\n') quote = '';
    else if (char !== '"' && char !== "'") {
      if (quote === '') edits.push({ start: index, end: index + 1, by: ' ' });
    } else if (quote === '') quote = char;
    else if (quote === char) quote = '';
  }
  return edited(whole, edits);
}

function rowsOf(whole: MappedText): readonly LineAtOffset[] {
  let start = 0;
  return linesOf(whole).map((line) => {
    const row = { line, start };
    start = whole.text.indexOf('\n', start + line.text.length) + 1 || whole.text.length;
    return row;
  });
}

/** Marks in the midst of a line, in front of a parameter: their line ends were lost. */
function lostLineEnds({ line, start }: LineAtOffset): readonly TextEdit[] {
  if (!line.text.includes('`')) return [];
  return [...line.text.matchAll(/`(?=[ \t]+[-\u2013\u2014|][A-Za-z ])/g)]
    .filter(({ index }) => (line.text.slice(0, index).split('"').length - 1) % 2 === 0)
    .map(({ index }) => ({ start: start + index, end: start + index + 1, by: ' ' }));
}

/** The continuation mark at a line's end, of PowerShell or of another shell, with the blanks behind it. */
function markAtEnd(text: string): { readonly at: number; readonly mark: string; readonly blanks: number } | undefined {
  const found = /(?<=^|\s)(\\{1,2}|\^)([ \t]*)$|(`)([ \t]*)$/.exec(text);
  if (found === null) return undefined;
  return { at: found.index, mark: found[1] ?? '`', blanks: (found[2] ?? found[4] ?? '').length };
}

/** A value that begins a line, and parameters at most behind it; of words only what no sentence begins with. */
const VALUE_FIRST =
  /^[ \t]*(?:\$(?:true|false|null)|"[^"]*"|'[^']*'|<[^<>]*>|\d[\w./-]*|[\w.+-]+@[\w.-]+|[A-Za-z][\w.]*(?=[ \t]+-[A-Z])|[A-Z][a-z]+[A-Z]\w*(?=[ \t]*$))(?:[ \t]+[-\u2013\u2014][A-Za-z].*)?[ \t]*[`\\]?[ \t]*$/i;

const SWITCHES = /-(?:Confirm|WhatIf|Verbose|Force|Debug|RoomList|IncludeSystemPolicies)$/i;

/** Whether a line without a mark goes on: the next begins with a parameter, or holds the value that is missing. */
function goesOn(line: string, next: string): boolean {
  if (/^[ \t]*[-\u2013\u2014][A-Za-z]\w+(?:[: \t]|$)/.test(next)) return !/[{(|,;][ \t]*$/.test(line);
  return /[ \t]-[A-Za-z]\w+[ \t]*$/.test(line) && !SWITCHES.test(line.trimEnd()) && VALUE_FIRST.test(next);
}

const WIDTH = 70; // columns; no window that cuts lines is narrower

/** The window cut a name or an id in two: the rest begins the next line. */
function isCut(line: string, next: string): boolean {
  const [tail, head] = [/(\S+)$/.exec(line)?.[1] ?? '', /^(\S+)/.exec(next)?.[1] ?? ''];
  if (tail === '-') return /^[ \t]*[A-Z][A-Za-z]+(?:[ \t]|$)/.test(next);
  if (line.length < WIDTH || lineKind(next) === 'code') return false;
  if (/^-[A-Za-z]{3,}$/.test(tail) && /^[a-z]\w*$/.test(head)) return / /.test(next.trim());
  const id = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
  return !id.test(tail) && !id.test(head) && id.test(tail + head);
}

interface Repair {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly HostNote[];
}

const KEEP: Repair = { edits: [], notes: [] };

function repairMark(
  row: LineAtOffset,
  next: LineAtOffset | undefined,
  following: LineAtOffset | undefined,
  strict: boolean,
): Repair {
  const mark = markAtEnd(row.line.text);
  if (mark === undefined) return KEEP;
  const [from, end] = [row.start + mark.at, row.start + row.line.text.length];
  const spoilt = mark.mark === '`' && mark.blanks > 0;
  if (spoilt && strict) return KEEP;
  const edits: TextEdit[] = mark.mark === '`' && mark.blanks === 0 ? [] : [{ start: from, end, by: '`' }];
  if (next !== undefined && following !== undefined && following !== next && isContinuation(following.line.text))
    edits.push({ start: next.start, end: following.start, by: '' });
  const why = 'blanks behind the mark: PowerShell ends the command here; read as continued';
  return { edits, notes: spoilt ? [noteAbout('remark', row.line, why, mark.at)] : [] };
}

function isContinuation(text: string): boolean {
  return /^[ \t]*(?:[-\u2013\u2014][A-Za-z]|\||["'<])/.test(text);
}

function repairEnd(row: LineAtOffset, next: LineAtOffset): Repair {
  const end = row.start + row.line.text.length;
  const [line, following] = [row.line.text, next.line.text];
  if (isCut(line, following)) {
    const tail = (/(\S+)$/.exec(line)?.[1] ?? '').length;
    const why = 'cut by the window: the next line goes on inside the word';
    return {
      edits: [{ start: end, end: next.start + (/^[ \t]*/.exec(following)?.[0].length ?? 0), by: '' }],
      notes: [noteAbout('remark', row.line, why, line.length - tail)],
    };
  }
  if (!goesOn(line, following)) return KEEP;
  const why = 'no mark at the end of the line before: PowerShell takes this for a command; read as continued';
  return { edits: [{ start: end, end, by: ' `' }], notes: [noteAbout('remark', next.line, why)] };
}

/** Which line comes next that is not blank. */
function nextRows(rows: readonly LineAtOffset[]): readonly (LineAtOffset | undefined)[] {
  const next: (LineAtOffset | undefined)[] = new Array(rows.length).fill(undefined);
  for (let at = rows.length - 2; at >= 0; at -= 1)
    next[at] = rows[at + 1]?.line.text.trim() === '' ? next[at + 1] : rows[at + 1];
  return next;
}

/**
 * Lines of commands with their continuations mended. `strict` leaves alone what PowerShell itself understands in another way: blanks
 * behind a mark, and lines that begin with a parameter.
 */
export function mend(whole: MappedText, strict: boolean): MendedText {
  const clean = withoutHardBlanks(whole);
  const rows = rowsOf(clean);
  const following = nextRows(rows);
  const edits: TextEdit[] = [];
  const notes: HostNote[] = [];
  let inCommand = false;
  let carriedOn = false;
  rows.forEach((row, index) => {
    const text = row.line.text;
    const kind = lineKind(text);
    if (!carriedOn && kind !== 'goes on') inCommand = kind === 'code' && namesIn(text).length > 0;
    const inner = lostLineEnds(row);
    append(edits, inner);
    for (const { start } of inner)
      notes.push(noteAbout('remark', row.line, 'a mark within the line: its line end was lost', start - row.start));
    const next = rows[index + 1];
    const marked = repairMark(row, next, following[index], strict);
    const ends = !strict && markAtEnd(text) === undefined && inCommand;
    const repair = ends && next !== undefined ? repairEnd(row, next) : marked;
    append(edits, repair.edits);
    append(notes, repair.notes);
    inCommand ||= markAtEnd(text) !== undefined;
    carriedOn = ends && repair.edits.length > 0;
  });
  return { code: edited(clean, edits), notes };
}
