/** JSON texts: reading with a place for every error, printing in one canonical form. */
import { defined } from '../../model/defined.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { structureFlaw } from './json-structure.ts';

/** Characters of a line, as in the sources. */
const WIDTH = 120;

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A list is none. */
export function isJsonObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

interface JsonProblem extends Problem {
  /** Whether the text is JSON by its grammar, and refused for what stands twice or too deep in it. */
  readonly isJson: boolean;
}

/**
 * Reads a JSON text; a byte order mark before it is ignored. Refused: what is no JSON, a key that stands twice in one object,
 * and nesting deeper than `DEEPEST`.
 */
export function parseJson(text: string): Result<unknown, JsonProblem> {
  const body = bodyOf(text);
  const found = readBody(body);
  return found.ok ? found : refuse(found, found.at === undefined ? undefined : placeAt(body, found.at()));
}

/** The same without the place where a text stops to be JSON, which takes more than a look at each character. */
export function parseLine(text: string): Result<unknown, JsonProblem> {
  const body = bodyOf(text);
  const found = readBody(body);
  return found.ok
    ? found
    : refuse(found, found.isJson && found.at !== undefined ? placeAt(body, found.at()) : undefined);
}

interface Unreadable {
  readonly ok: false;
  readonly isJson: boolean;
  readonly message: string;
  readonly hint?: string;
  /** The index of what is wrong. */
  readonly at?: () => number;
}

function bodyOf(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function readBody(body: string): { readonly ok: true; readonly value: unknown } | Unreadable {
  if (body.trim() === '') return { ok: false, isJson: false, message: 'it is empty' };
  if (body.includes('\u0000'))
    return { ok: false, isJson: false, message: 'it is binary or not UTF-8', hint: 'save it as UTF-8 text' };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, isJson: false, message: `it is no JSON: ${oneLine(reason)}`, at: () => failure(reason, body) };
  }
  const flaw = structureFlaw(body, value);
  return flaw === undefined
    ? { ok: true, value }
    : { ok: false, isJson: true, message: flaw.message, at: () => flaw.at };
}

function refuse({ message, hint, isJson }: Unreadable, place: string | undefined): Result<never, JsonProblem> {
  return { ok: false, problem: { code: 'unreadable', message, isJson, ...defined({ hint, place }) } };
}

/** Prints a value so that each list or object stands on one line where it fits in 120 columns. */
export function printJson(value: unknown, indent = ''): string {
  const inline = printInline(value);
  if (indent.length + inline.length <= WIDTH || typeof value !== 'object' || value === null) return inline;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + printJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${printJson(item, inner)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** The same on one line, with spaces after commas and colons. */
export function printInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printInline(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** The same text for equal values, whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function placeAt(text: string, index: number): string {
  const before = text.slice(0, index);
  return `line ${before.split('\n').length}, column ${index - before.lastIndexOf('\n')}`;
}

/** The index of what JSON.parse complains of: the end of a text that is cut off. */
function failure(reason: string, text: string): number {
  return /end of JSON/.test(reason) ? text.length : (positionIn(reason) ?? errorPosition(text));
}

/** Where a message of JSON.parse says that it is. */
function positionIn(reason: string): number | undefined {
  const found = /position (\d+)/.exec(reason)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The length of the longest beginning that is only unfinished; what follows it is wrong. */
function errorPosition(text: string): number {
  let [unfinished, wrong] = [0, text.length + 1];
  while (wrong - unfinished > 1) {
    const middle = Math.floor((unfinished + wrong) / 2);
    if (isUnfinished(text.slice(0, middle))) unfinished = middle;
    else wrong = middle;
  }
  return unfinished;
}

function isUnfinished(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return /end of JSON|unterminated/i.test(reason) || positionIn(reason) === text.length;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
