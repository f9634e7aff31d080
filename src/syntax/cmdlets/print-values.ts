/** Values as PowerShell reads them back, on one line. */
import { UNSAFE } from '../terminal-text.ts';

/** What stands behind the name of a parameter. `unknown` is printed for null: `$null`, or a variable that nobody assigns. */
export function printArgument(value: unknown, unknown = '$null'): string {
  if (Array.isArray(value))
    return printList(value, (item) => (Array.isArray(item) ? printInside(item, unknown) : printValue(item, unknown)));
  if (typeof value === 'object' && value !== null) {
    return `@{${Object.entries(value)
      .map(([key, item]) => `${/^[A-Za-z]+$/.test(key) ? key : quoted(key)}=${printInside(item, unknown)}`)
      .join('; ')}}`;
  }
  return printValue(value, unknown);
}

/** Inside a hashtable a bare word is a command: texts stand in quotes. */
function printInside(value: unknown, unknown: string): string {
  if (Array.isArray(value)) return printList(value, (item) => printItem(item, unknown));
  return printItem(value, unknown);
}

function printItem(value: unknown, unknown: string): string {
  return typeof value === 'string' ? quoted(value) : printArgument(value, unknown);
}

function printList(items: readonly unknown[], print: (item: unknown) => string): string {
  return items.length === 0
    ? '@()'
    : items.map((item) => (Array.isArray(item) ? `(${print(item)})` : print(item))).join(',');
}

const PARTS = new RegExp(`(${UNSAFE.source})`, 'u');

/** Any of the quotes of PowerShell ends a text; what a terminal would obey stands by its number. */
function quoted(text: string): string {
  const [first = '', ...others] = text
    .split(PARTS)
    .map((part, index) => (index % 2 === 0 ? literal(part) : byNumber(part)));
  return others.length === 0 ? first : `(${[first, ...others.filter((part) => part !== "''")].join(' + ')})`;
}

function literal(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

function byNumber(character: string): string {
  return `[char]0x${character.charCodeAt(0).toString(16)}`;
}

/** A single value; a text that PowerShell would read otherwise stands in quotes. */
export function printValue(value: unknown, unknown = '$null'): string {
  if (value === null || value === undefined) return unknown;
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[A-Za-z][\w-]*$/.test(value) ? value : quoted(value);
}
