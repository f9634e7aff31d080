/** A line that should be an answer, as JSON. */
import { parseLine as parseJsonLine } from '../../syntax/json/json.ts';
import type { Line } from './lines.ts';

/** The value, or what is wrong with the line: completes the sentence "its line …". */
type ParsedLine = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** The JSON value of an adapter's line, or what is wrong with the line. */
export function parseLine({ text, flaw }: Line): ParsedLine {
  if (flaw !== undefined) return { ok: false, why: `is no UTF-8 at byte ${flaw + 1}` };
  const json = parseJsonLine(text);
  if (json.ok) return json;
  const { isJson, message, place } = json.problem;
  return { ok: false, why: isJson ? `has a flaw at ${place}: ${message}` : 'is no JSON' };
}
