/** The texts and comments of a program, decoded, with the places of their characters. */
import { edited, type MappedText, partOf, type TextEdit } from '../mapped-text.ts';
import type { ProgramDialect } from './dialects.ts';
import { hole } from './holes.ts';

export interface Piece {
  readonly kind: 'literal' | 'comment';
  /** In the program, with what encloses it. */
  readonly start: number;
  readonly end: number;
  readonly value: MappedText;
}

interface LiteralForm {
  /** Behind the opening marks. */
  readonly from: number;
  readonly closing: string;
  readonly multiline: boolean;
  readonly escapes: 'all' | 'quote' | 'doubled' | 'none';
  readonly holes: 'dollar-brace' | 'brace' | 'two-braces' | 'dollar' | 'hash-brace' | 'none';
}

const PREFIX = /[A-Za-z$@#]{1,3}$/;

/** What kind of text begins at `at`, or undefined. */
function formAt(text: string, at: number, dialect: ProgramDialect): LiteralForm | undefined {
  const char = text[at] ?? '';
  if (char === '`') {
    if (dialect.ticks === 'none') return undefined;
    const template = dialect.ticks === 'template';
    return {
      from: at + 1,
      closing: '`',
      multiline: true,
      escapes: template ? 'all' : 'none',
      holes: template ? 'dollar-brace' : 'none',
    };
  }
  if (char !== '"' && char !== "'") return undefined;
  const prefix = PREFIX.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '';
  const raw = /^(?:[rR]|[rR][bBfF]|[bBfF][rR]|@|\$@|@\$)#*$/.test(prefix);
  const holes = dialect.holes === 'marked-brace' ? (/[fF$]/.test(prefix) ? 'brace' : 'none') : dialect.holes;
  const kept = char === "'" && dialect.plainSingle ? 'none' : holes;
  if (text.startsWith(char.repeat(3), at)) {
    const escapes = raw || dialect.name === 'Bicep' || dialect.name === 'C#' ? 'none' : 'all';
    const doubled = dialect.name === 'C#' && prefix.endsWith('$$');
    return { from: at + 3, closing: char.repeat(3), multiline: true, escapes, holes: doubled ? 'two-braces' : kept };
  }
  if (char === "'" && !dialect.single) return undefined;
  const verbatim = /@/.test(prefix) && dialect.name === 'C#';
  const single = char === "'" && dialect.plainSingle ? (dialect.name === 'YAML' ? 'doubled' : 'quote') : 'all';
  return {
    from: at + 1,
    closing: char + (/#/.exec(prefix)?.[0] ?? ''),
    multiline: dialect.multiline || verbatim,
    escapes: verbatim ? 'doubled' : raw ? 'none' : single,
    holes: kept,
  };
}

/** Characters; no text of a program that holds commands is longer. */
const LONGEST = 200_000;

/** Where the text's closing marks begin, or undefined where it has none. */
function closingOf(text: string, { from, closing, multiline, escapes }: LiteralForm): number | undefined {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at += 1) {
    const char = text[at];
    if (char === '\n' && !multiline) return undefined;
    if (char === '\\' && escapes !== 'none' && escapes !== 'doubled') at += 1;
    else if (char === closing[0] && text.startsWith(closing, at)) {
      if (escapes !== 'doubled' || text[at + 1] !== closing) return at;
      at += 1;
    }
  }
  return undefined;
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t', '0': '', '\n': '' };

function escapeEdits(text: string, { escapes, closing }: LiteralForm): readonly TextEdit[] {
  if (escapes === 'none') return [];
  if (escapes === 'doubled')
    return [...text.matchAll(closing === '"' ? /""/g : /''/g)].map(({ index }) => ({
      start: index,
      end: index + 2,
      by: closing,
    }));
  const pattern = escapes === 'quote' ? /\\([\\'])/g : /\\(?:u\{?([\da-fA-F]{4,6})\}?|x([\da-fA-F]{2})|([\s\S]))/g;
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, unicode, short, char] = match;
    const code = escapes === 'all' ? (unicode ?? short) : undefined;
    const letter = escapes === 'all' ? char : unicode;
    const plain = letter !== undefined && /[A-Za-z ]/.test(letter) ? whole : (letter ?? '');
    const by =
      code === undefined
        ? (SIMPLE[letter ?? ''] ?? plain)
        : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
    return { start: match.index, end: match.index + whole.length, by };
  });
}

const HOLES: Readonly<Record<LiteralForm['holes'], RegExp | undefined>> = {
  'dollar-brace': /(?<!\\)\$\{((?:[^{}]|\{[^{}]*\}){1,400})\}/g,
  brace: /(?<!\{)\{([^{}\n]{1,200})\}(?!\})/g,
  'two-braces': /\{\{([^{}\n]{1,200})\}\}/g,
  dollar:
    /(?<![\\`])(?:\{(\$[^{}\n]{1,100})\}|\$\{(\w+)\}|(\$(?!true\b|false\b|null\b|_\b)\w+(?:->(?:\w+|\{\w+\}|\[\w+\])|\[['"]?\w+['"]?\]|\{\w+\})*))/gi,
  'hash-brace': /#\{([^{}\n]{1,200})\}/g,
  none: undefined,
};

/** `%s`, `%[1]q`, `%1$s`, `{}`, `{0}`: what a format puts in. */
const FORMATTED = /%(?:\[\d\]|\d\$)?[sdqvw](?![\w%])|(?<=[\s'"=])\{\d?\}(?=[\s'"]|$)/g;

function holeEdits(text: string, { holes, escapes }: LiteralForm): readonly TextEdit[] {
  const formatted =
    escapes === 'none'
      ? []
      : [...text.matchAll(FORMATTED)].map(({ index, 0: whole }) => ({
          start: index,
          end: index + whole.length,
          by: hole('value'),
        }));
  const pattern = HOLES[holes];
  if (pattern === undefined) return formatted;
  const named = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    by: hole((match[1] ?? match[2] ?? match[3] ?? '').replace(/^\$/, '')),
  }));
  const starts = new Set(named.map(({ start }) => start));
  return [...named, ...formatted.filter(({ start }) => !starts.has(start))];
}

/** Both kinds of edits in order; an escape inside a hole is part of it. */
function decoded(value: MappedText, form: LiteralForm): MappedText {
  const holes = holeEdits(value.text, form);
  const edits = [...holes, ...escapeEdits(value.text, form)].sort((a, b) => a.start - b.start || b.end - a.end);
  const once = edited(value, edits);
  const doubled = form.holes === 'brace' ? [...once.text.matchAll(/\{\{|\}\}/g)] : [];
  return edited(
    once,
    doubled.map(({ index, 0: pair }) => ({ start: index, end: index + 2, by: pair[0] ?? '' })),
  );
}

/** Comments that reach over lines. */
const BLOCKS: readonly { readonly opens: string; readonly closes: string; readonly slash: boolean }[] = [
  { opens: '/*', closes: '*/', slash: true },
  { opens: '<!--', closes: '-->', slash: false },
];

/** A comment: with its marks, and without them. */
interface Comment {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** `dead` are closing marks that the rest of the text does not have. */
function commentAt(text: string, at: number, dialect: ProgramDialect, dead: Set<string>): Comment | undefined {
  for (const { opens, closes, slash } of BLOCKS) {
    if ((slash && !dialect.slashComments) || dead.has(closes) || !text.startsWith(opens, at)) continue;
    const to = text.indexOf(closes, at + opens.length);
    if (to >= 0) return { from: at + opens.length, to, end: to + closes.length };
    dead.add(closes);
  }
  const isSlash = dialect.slashComments && text.startsWith('//', at) && text[at - 1] !== ':';
  const isHash = dialect.hashComments && text[at] === '#' && /^\s?$/.test(text[at - 1] ?? '');
  if (!isSlash && !isHash) return undefined;
  const lineEnd = text.indexOf('\n', at);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return { from: at + (isSlash ? 2 : 1), to: end, end };
}

/** `["appId"]`, `getenv("APP_ID")`: the text only names a value. */
function isKey(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    (/\w\[$/.test(before) && text[end] === ']') || (/(?:get|env)\w{0,9}\($/i.test(before) && isName(text, start, end))
  );
}

function isName(text: string, start: number, end: number): boolean {
  return text[end] === ')' && /^["']\w{1,40}["']$/.test(text.slice(start, Math.min(end, start + 43)));
}

/** All texts and comments of a program, in order. */
export function piecesOf(program: MappedText, dialect: ProgramDialect): readonly Piece[] {
  const text = program.text;
  const pieces: Piece[] = [];
  const dead = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const comment = commentAt(text, at, dialect, dead);
    if (comment !== undefined) {
      const value = partOf(program, comment.from, comment.to);
      pieces.push({ kind: 'comment', start: at, end: comment.end, value });
      at = comment.end - 1;
      continue;
    }
    const form = formAt(text, at, dialect);
    if (form === undefined || (form.multiline && dead.has(form.closing))) continue;
    const close = closingOf(text, form);
    if (close === undefined) {
      if (form.multiline) dead.add(form.closing);
      continue;
    }
    const end = close + form.closing.length;
    if (!isKey(text, at, end))
      pieces.push({ kind: 'literal', start: at, end, value: decoded(partOf(program, form.from, close), form) });
    at = end - 1;
  }
  return pieces;
}
