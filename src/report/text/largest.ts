/** The largest sizes that were asked, golden and generated together: of larger ones nothing is said. */
import type { ReportLine, Sizes } from '../../model/wire.generated.ts';
import { largestOf } from '../sizes.ts';

export function printLargest(lines: readonly ReportLine[]): string {
  const text = largestAsked(lines);
  return text === undefined ? '' : `Largest asked: ${text}`;
}

/** `25 rules, 40 values of a list`: the kinds that occur. */
export function largestAsked(lines: readonly ReportLine[]): string | undefined {
  const all = lines.flatMap((line) =>
    line.line === 'subject' || line.line === 'campaign' ? (line.largest ?? []) : [],
  );
  const largest = largestOf(all);
  const told = NOUNS.map(([kind, one, more]) => [largest[kind], largest[kind] === 1 ? one : more] as const);
  const words = told.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}`);
  return words.length === 0 ? undefined : words.join(', ');
}

/** Each kind in the singular and in the plural. */
const NOUNS: readonly (readonly [keyof Sizes, string, string])[] = [
  ['rules', 'rule', 'rules'],
  ['policies', 'policy', 'policies'],
  ['members', 'member of a group', 'members of a group'],
  ['values', 'value of a list', 'values of a list'],
  ['characters', 'character of a text', 'characters of a text'],
];
