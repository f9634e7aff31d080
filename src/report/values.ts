/** Values of report lines as texts, also of fields that a later version of the report has. */
import { printInline } from '../syntax/json.ts';

/** What a line holds, with no field taken for granted. */
export function fieldsOf(line: object | undefined): Readonly<Record<string, unknown>> {
  return { ...line };
}

/** Lists with commas, records as `name=value`, and what is deeper as JSON. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listed(value, (item) => printInner(item), ', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? 'none' : listed(entries, ([name, item]) => `${name}=${printInner(item)}`, ', ');
}

/** Longer lists than a reader takes in end with the count of the rest. */
const ITEMS = 40;

function listed<T>(items: readonly T[], print: (item: T) => string, separator: string): string {
  const shown = items.slice(0, ITEMS).map(print).join(separator);
  return items.length > ITEMS ? `${shown}${separator}and ${items.length - ITEMS} more` : shown;
}

function printInner(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return listed(value, String, '|');
  return typeof value === 'string' ? value : printInline(value);
}

/** A field's name in words: `notClaimed` is `not claimed`. */
export function printName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
}
