/** Where a command ends that stands in a sentence. */
import { isSentenceWord } from './names.ts';

const OPENING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };
const DOUBLE = /["\u201c\u201d\u201e]/;
const SINGLE = /['\u2018\u2019\u201a\u201b]/;

/** Characters; no bracket or quotation mark in a sentence is longer. */
const LONGEST = 2_000;

/** Where a quoted text ends that begins at `start`, or undefined where it has no end. */
export function endOfQuoted(text: string, start: number): number | undefined {
  const kind = DOUBLE.test(text[start] ?? '') ? DOUBLE : SINGLE;
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start + 1; at < limit; at += 1) {
    const char = text[at] ?? '';
    if (kind === DOUBLE && char === '`') at += 1;
    else if (kind.test(char)) {
      if (!kind.test(text[at + 1] ?? '')) return at + 1;
      at += 1;
    }
  }
  return undefined;
}

/** Where a bracket closes that opens at `start`, quotation marks within respected. */
export function endOfBracket(text: string, start: number): number | undefined {
  const open: string[] = [];
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start; at < limit; at += 1) {
    const char = text[at] ?? '';
    const closing = OPENING[char];
    if (closing !== undefined) open.push(closing);
    else if (char === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at + 1;
    } else if (DOUBLE.test(char) || SINGLE.test(char)) at = (endOfQuoted(text, at) ?? at + 1) - 1;
  }
  return undefined;
}

/** What a token of a command is, for finding where the command ends. */
type CommandToken =
  | { readonly kind: 'parameter' | 'value' | 'comma' | 'pipe' | 'mark'; readonly end: number }
  /** A word and, behind it, what ends the sentence. */
  | { readonly kind: 'last'; readonly end: number }
  | { readonly kind: 'stop' };

const STOP: CommandToken = { kind: 'stop' };

/** A bare word; what closes the sentence behind it is no part of it. */
function word(text: string, start: number): CommandToken {
  let at = start;
  let open = false;
  while (at < text.length && !/[\s,|;)}]/.test(text[at] ?? '') && !text.startsWith('**', at)) {
    const char = text[at] ?? '';
    const closing: number | undefined =
      !open && (OPENING[char] !== undefined || char === '"') ? endOf(text, at) : undefined;
    open ||= OPENING[char] !== undefined && closing === undefined;
    at = closing ?? at + 1;
  }
  const written = text.slice(start, at);
  const bare = written.replace(/(?:[.?!:`]|["\u201d'\u2019])+$/, '');
  if (written === '...' || written === '\u2026') return { kind: 'value', end: at };
  if (bare === '') return STOP;
  return bare.length < written.length || /[)}*]/.test(text[at] ?? '')
    ? { kind: 'last', end: start + bare.length }
    : { kind: 'value', end: at };
}

function endOf(text: string, at: number): number | undefined {
  return OPENING[text[at] ?? ''] === undefined ? endOfQuoted(text, at) : endOfBracket(text, at);
}

/** Quoted texts, brackets and placeholders; a letter right behind goes on with the same word. */
function enclosed(text: string, end: number | undefined): CommandToken {
  if (end === undefined) return STOP;
  const next = text[end] ?? '';
  if (/[.?!:]/.test(next) && /^[.?!:]+(?=[\s)\u201d"]|$)/.test(text.slice(end, end + 10))) return { kind: 'last', end };
  if (next === '`' && /^`(?=[\s.,;:)]|$)/.test(text.slice(end, end + 2))) return { kind: 'last', end };
  if (/[\w.@/\\-]/.test(next)) {
    const rest = word(text, end);
    return rest.kind === 'stop' ? { kind: 'value', end } : rest;
  }
  return { kind: 'value', end };
}

function token(text: string, at: number): CommandToken {
  const char = text[at] ?? '';
  const rest = text.slice(at, at + 200);
  const parameter = /^[-\u2013\u2014\u2015][A-Za-z?][\w?]*:?(?=[\s,.;|)$"'`*]|$)/.exec(rest);
  if (parameter) {
    const ending = /^(?:[.?!]+|\))(?=\s|$)/.test(text.slice(at + parameter[0].length));
    return { kind: ending ? 'last' : 'parameter', end: at + parameter[0].length };
  }
  if (
    /^(?:->|=>|[\u2192\u21d2]|[-\u2013\u2014]+(?=\s|$)|#|&&|\|\|)/.test(rest) ||
    /[;)}]/.test(char) ||
    rest.startsWith('**')
  )
    return STOP;
  if (char === ',') return { kind: 'comma', end: at + 1 };
  if (char === '|') return { kind: 'pipe', end: at + 1 };
  if (/^[`\\^](?=\s|$)/.test(rest)) return { kind: 'mark', end: at + 1 };
  if (DOUBLE.test(char) || SINGLE.test(char)) return enclosed(text, endOfQuoted(text, at));
  const placeholder = /^<[^<>\n]{1,120}>/.exec(rest);
  if (placeholder) return enclosed(text, at + placeholder[0].length);
  if (/^(?:[({[]|[$@][({])/.test(rest)) return enclosed(text, endOfBracket(text, /[$@]/.test(char) ? at + 1 : at));
  return word(text, at);
}

/** Whether the next word can be a value, and what the command is that has been read so far. */
interface CommandProgress {
  readonly end: number;
  readonly expects: 'name' | 'position' | 'value' | 'nothing';
}

/** Behind a comma a list goes on, or the sentence does. */
function listGoesOn(text: string, at: number): boolean {
  const item = token(text, at);
  if (item.kind === 'stop' || item.kind === 'comma' || item.kind === 'parameter') return false;
  const written = text.slice(at, item.end);
  if (/^["'<(@$\u2018\u201c\u201e]/.test(written)) return true;
  if (isSentenceWord(written)) return false;
  const next = /^[ \t]*\n?[ \t]*(\S+)/.exec(text.slice(item.end, item.end + 200))?.[1];
  return next === undefined || item.kind === 'last' || /^[-,|;`\\.)\u2013]/.test(next);
}

/** A bare word that no name of ours is: on a line of its own, or in the letters of another script. */
function goesOnInWords(text: string, at: number, end: number, written: string): boolean {
  return text.slice(end, at).includes('\n') || /[^\p{Script=Latin}]/u.test(written);
}

function step(text: string, at: number, { end, expects }: CommandProgress): CommandProgress | undefined {
  const read = token(text, at);
  const written = read.kind === 'stop' ? '' : text.slice(at, read.end);
  switch (read.kind) {
    case 'stop':
      return undefined;
    case 'parameter':
      return { end: read.end, expects: 'value' };
    case 'pipe':
      return /^\s*[A-Za-z%?]/.test(text.slice(read.end, read.end + 20)) ? { end, expects: 'name' } : undefined;
    case 'mark':
      return { end: read.end, expects };
    case 'comma': {
      const next = read.end + (/^\s*/.exec(text.slice(read.end, read.end + 100))?.[0].length ?? 0);
      return listGoesOn(text, next) ? { end, expects: 'value' } : undefined;
    }
    case 'value':
    case 'last': {
      const bare = /^[\p{L}]+$/u.test(written);
      if (expects !== 'name' && /^[A-Z][a-z]+-[A-Z][A-Za-z]+$/.test(written)) return undefined;
      if (expects === 'nothing' && (bare || /^\([\p{L} ,.]+\)$/u.test(written))) return undefined;
      if (expects !== 'name' && bare && isSentenceWord(written)) return undefined;
      if (expects === 'position' && bare && goesOnInWords(text, at, end, written)) return undefined;
      return { end: read.end, expects: expects === 'name' ? 'position' : 'nothing' };
    }
  }
}

/**
 * Where the command ends whose name ends at `nameEnd`: where the sentence does, or where that goes on in words.
 */
export function endOfCommand(text: string, nameEnd: number): number {
  let progress: CommandProgress = { end: nameEnd, expects: 'position' };
  let at = nameEnd;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) return progress.end;
    const next = step(text, at, progress);
    if (next === undefined) return progress.end;
    const read = token(text, at);
    if (read.kind === 'stop') return progress.end;
    if (read.kind === 'last') return next.end;
    at = Math.max(read.end, at + 1);
    progress = next;
  }
}
