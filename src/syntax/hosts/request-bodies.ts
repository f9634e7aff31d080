/** Calls in the bodies of requests: `{CmdletInput: {CmdletName: 'X', Parameters: {…}}}` in JSON or any language's objects. */
import type { Value } from '../../model/call.ts';
import { findCmdlet } from '../cmdlets/signatures/signatures.ts';

/** A call that a request's body asks for. */
export interface RequestedCall {
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, Value>>;
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

function parametersAt(text: string): Readonly<Record<string, Value>> {
  const value = new ObjectReader(text).value(0);
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

/** Reads objects, lists and texts as they stand in JSON, JavaScript, Python, Ruby and PHP; what is computed is null. */
class ObjectReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): Value {
    this.#skip();
    const char = this.#text[this.#at] ?? '';
    if (depth > DEEPEST) return this.#computed();
    if (char === '{') return this.#object('}', depth);
    if (char === '[') return this.#isKeyed() ? this.#object(']', depth) : this.#list(depth);
    if (char === '"' || char === "'") return this.#quoted(char);
    return this.#plain();
  }

  #skip(): void {
    while (/[\s\\]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  /** `['Identity' => 'x']` of PHP is an object. */
  #isKeyed(): boolean {
    return /^\[\s*['"]\w+['"]\s*=>/.test(this.#text.slice(this.#at, this.#at + 100));
  }

  #object(closing: string, depth: number): Value {
    const entries: [string, Value][] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      const key = /^(?:(["'])([\w@.-]+)\1|([\w@.]+))\s*(?::|=>|=)/.exec(this.#text.slice(this.#at, this.#at + 120));
      if (key === null) break;
      this.#at += key[0].length;
      const value = this.value(depth + 1);
      const name = key[2] ?? key[3] ?? '';
      if (!name.startsWith('@')) entries.push([name, value]);
      this.#skip();
      if (this.#text[this.#at] !== ',') break;
      this.#at += 1;
    }
    if (this.#text[this.#at] === closing) this.#at += 1;
    return Object.fromEntries(entries);
  }

  #list(depth: number): Value {
    const items: Value[] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#at >= this.#text.length || this.#text[this.#at] === ']') break;
      const before = this.#at;
      items.push(this.value(depth + 1));
      this.#skip();
      if (this.#text[this.#at] !== ',' || this.#at === before) break;
      this.#at += 1;
    }
    if (this.#text[this.#at] === ']') this.#at += 1;
    return items;
  }

  #quoted(quote: string): Value {
    let text = '';
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at] ?? '';
      if (char === quote) break;
      if (char === '\\') this.#at += 1;
      text += this.#text[this.#at] ?? '';
    }
    this.#at += 1;
    this.#skip();
    return /^[+.%](?!\d)/.test(this.#text.slice(this.#at, this.#at + 2)) ? this.#computed() : text;
  }

  #plain(): Value {
    const word = /^[\w$.-]+(?=\s*[,}\])])/.exec(this.#text.slice(this.#at, this.#at + 80))?.[0];
    if (word === undefined) return this.#computed();
    this.#at += word.length;
    const known = WORDS.get(word.toLowerCase());
    if (known !== undefined) return known;
    return /^-?\d+(?:\.\d+)?$/.test(word) ? word : null;
  }

  /** What only the program knows: passed over up to the next comma or bracket of this depth. */
  #computed(): null {
    let open = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at] ?? '';
      if ('([{'.includes(char)) open += 1;
      else if (')]}'.includes(char)) {
        if (open === 0) break;
        open -= 1;
      } else if (char === ',' && open === 0) break;
    }
    return null;
  }
}
