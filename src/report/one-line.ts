/** The texts of a report as a person reads them: none begins a line of its own, or moves the cursor. */
import { printable } from '../syntax/terminal-text.ts';

/** Fields that are printed as JSON, which writes a line feed as such. */
const AS_JSON: readonly string[] = ['given', 'when', 'expected', 'actual'];

/** Reports come from programs and files: a name in one of them may hold a line that looks like a verdict. */
export function oneLine<T extends object>(report: T): T {
  return oneLineValue(report) as T; // the same record, in other letters
}

function oneLineValue(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(oneLineValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [printable(key), AS_JSON.includes(key) ? item : oneLineValue(item)]),
  );
}
