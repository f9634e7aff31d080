/** JSON texts: reading with a place for every error, printing in one canonical form. */
import type { Result } from '../model/problem.ts';

const WIDTH = 120;

/** Reads a JSON text; a byte order mark before it is ignored. */
export function parseJson(text: string): Result<unknown> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return { ok: false, problem: { code: 'unreadable', message: 'it is empty' } };
  if (body.includes('\u0000')) {
    const hint = 'save it as UTF-8 text';
    return { ok: false, problem: { code: 'unreadable', message: 'it is binary or not UTF-8', hint } };
  }
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: { code: 'unreadable', message: `it is no JSON: ${oneLine(reason)}`, ...placeOf(reason, body) },
    };
  }
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

function placeOf(reason: string, text: string): { place?: string } {
  if (/end of JSON/.test(reason)) return { place: `line ${text.split('\n').length}` };
  const before = text.slice(0, positionIn(reason) ?? errorPosition(text)).split('\n');
  return { place: `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}` };
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
