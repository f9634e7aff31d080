/** The texts of a report as a person reads them: none begins a line of its own, or moves the cursor. */
import type { ReportLine } from '../model/wire.generated.ts';
import { printable } from '../syntax/printable.ts';

/** Fields that are printed as JSON, which writes a line feed as such. */
const AS_JSON: readonly string[] = ['given', 'when', 'expected', 'answered'];

/** Reports come from programs and files: a name in one of them may hold a line that looks like a verdict. */
export function oneLineEach<L extends ReportLine>(lines: readonly L[]): readonly L[] {
  return lines.map((line) => shown(line) as L); // the same line, in other letters
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [printable(key), AS_JSON.includes(key) ? item : shown(item)]),
  );
}
