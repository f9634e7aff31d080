/** Calls in the bodies of requests: `{CmdletInput: {CmdletName: 'X', Parameters: {…}}}` in JSON or any language's objects. */
import type { NamedValues, Value } from '../../model/inventory/call.ts';
import { findCmdlet } from '../cmdlets/signatures/signatures.ts';

/** A call that a request's body asks for. */
export interface RequestedCall {
  readonly cmdlet: string;
  readonly parameters: NamedValues;
  /** Where the name's key stands. */
  readonly offset: number;
}

/** Quotation marks may be escaped, where a body stands in a text of another one. */
const NAME = /(\\?["']|)CmdletName\1\s*(?::|=>)\s*(\\?["'`])([A-Za-z]+-[A-Za-z]+)\2/g;
const PARAMETERS = /(\\?["']|)Parameters\1\s*(?::|=>)\s*/;

/** Characters between a cmdlet's name and its parameters. */
const NEAR = 400;
/** How deep lists and objects may stand within each other. */
const DEEPEST = 20;
/** Characters; no body is longer. */
const LONGEST = 20_000;

/** All calls in bodies of requests in a text, whatever language it is in. */
export function requestedCalls(text: string): readonly RequestedCall[] {
  const calls: RequestedCall[] = [];
  for (const match of text.matchAll(NAME)) {
    const known = findCmdlet(match[3] ?? '');
    if (known === undefined) continue;
    const end = match.index + match[0].length;
    const found = PARAMETERS.exec(text.slice(end, end + NEAR));
    if (found === null && !/CmdletInput/.test(text.slice(Math.max(0, match.index - NEAR), match.index))) continue;
    const start = found === null ? undefined : end + found.index + found[0].length;
    calls.push({
      cmdlet: known.cmdlet,
      parameters: start === undefined ? {} : parametersAt(bodyAt(text, start, match[2] ?? '')),
      offset: match.index,
    });
  }
  return calls;
}

function bodyAt(text: string, start: number, quote: string): string {
  const body = text.slice(start, start + LONGEST);
  return quote.startsWith('\\') ? body.replace(/\\(["'\\])/g, '$1') : body;
}

function parametersAt(text: string): NamedValues {
  const value = readValue({ text, at: 0 }, 0);
  return isObject(value) ? value : {};
}

function isObject(value: Value): value is { readonly [part: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['$true', true],
  ['$false', false],
  ['null', ''],
  ['none', ''],
]);

/** How far a text has been read. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** Objects, lists and texts as they stand in JSON, JavaScript, Python, Ruby and PHP; what is computed is null. */
function readValue(cursor: Cursor, depth: number): Value {
  skipBlanks(cursor);
  const char = cursor.text[cursor.at] ?? '';
  if (depth > DEEPEST) return passComputed(cursor);
  if (char === '{') return readObject(cursor, '}', depth);
  if (char === '[') return isKeyed(cursor) ? readObject(cursor, ']', depth) : readList(cursor, depth);
  if (char === '"' || char === "'") return readQuoted(cursor, char);
  return readPlain(cursor);
}

function skipBlanks(cursor: Cursor): void {
  while (/[\s\\]/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1;
}

const KEYED = /^\[\s*["']\w+["']\s*=>/;

/** `['Identity' => 'x']` of PHP is an object. */
function isKeyed({ text, at }: Cursor): boolean {
  return KEYED.test(text.slice(at, at + 100));
}

function readObject(cursor: Cursor, closing: string, depth: number): Value {
  const entries: [string, Value][] = [];
  cursor.at += 1;
  for (;;) {
    skipBlanks(cursor);
    const key = /^(?:(["'])([\w@.-]+)\1|([\w@.]+))\s*(?::|=>|=)/.exec(cursor.text.slice(cursor.at, cursor.at + 120));
    if (key === null) break;
    cursor.at += key[0].length;
    const value = readValue(cursor, depth + 1);
    const name = key[2] ?? key[3] ?? '';
    if (!name.startsWith('@')) entries.push([name, value]);
    if (!passComma(cursor)) break;
  }
  if (cursor.text[cursor.at] === closing) cursor.at += 1;
  return Object.fromEntries(entries);
}

function readList(cursor: Cursor, depth: number): Value {
  const items: Value[] = [];
  cursor.at += 1;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.at >= cursor.text.length || cursor.text[cursor.at] === ']') break;
    items.push(readValue(cursor, depth + 1));
    if (!passComma(cursor)) break;
  }
  if (cursor.text[cursor.at] === ']') cursor.at += 1;
  return items;
}

function passComma(cursor: Cursor): boolean {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== ',') return false;
  cursor.at += 1;
  return true;
}

function readQuoted(cursor: Cursor, quote: string): Value {
  const { text } = cursor;
  let value = '';
  for (cursor.at += 1; cursor.at < text.length; cursor.at += 1) {
    const char = text[cursor.at] ?? '';
    if (char === quote) break;
    if (char === '\\') cursor.at += 1;
    value += text[cursor.at] ?? '';
  }
  cursor.at += 1;
  skipBlanks(cursor);
  return /^[+.%](?!\d)/.test(text.slice(cursor.at, cursor.at + 2)) ? passComputed(cursor) : value;
}

function readPlain(cursor: Cursor): Value {
  const word = /^[\w$.-]+(?=\s*[,}\])])/.exec(cursor.text.slice(cursor.at, cursor.at + 80))?.[0];
  if (word === undefined) return passComputed(cursor);
  cursor.at += word.length;
  const known = WORDS.get(word.toLowerCase());
  if (known !== undefined) return known;
  return /^-?\d+(?:\.\d+)?$/.test(word) ? word : null;
}

/** What only the program knows: passed over up to the next comma or bracket of this depth. */
function passComputed(cursor: Cursor): null {
  let open = 0;
  for (; cursor.at < cursor.text.length; cursor.at += 1) {
    const char = cursor.text[cursor.at] ?? '';
    if ('([{'.includes(char)) open += 1;
    else if (')]}'.includes(char)) {
      if (open === 0) break;
      open -= 1;
    } else if (char === ',' && open === 0) break;
  }
  return null;
}
