/** Who was judged, by what, and what was asked. */
import type { ReportLine } from '../../model/wire.generated.ts';
import { largestAsked } from '../text/largest.ts';
import { fieldsOf, printName, printValue } from '../values.ts';
import { html, type Markup } from './markup.ts';

/** Fields that say less to a reader by their own names. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['name', 'program'],
  ['golden', 'golden cases, digest'],
  ['spec', 'specification, digest'],
  ['package', 'judged by'],
  ['selection', 'asked only'],
  ['asserted', 'readings asserted from outside'],
  ['against', 'compared with'],
  ['claimed', 'chapters claimed'],
  ['notClaimed', 'chapters not claimed'],
  ['declared', 'readings declared'],
  ['compares', 'compared by'],
  ['planned', 'questions planned'],
  ['leftOut', 'questions left out'],
  ['unasked', 'claimed, but every question left out'],
  ['largest', 'largest asked'],
]);

/** The report's own bookkeeping, and what stands elsewhere on the page. */
const SILENT: readonly string[] = ['line', 'report', 'subject', 'package'];

export function writeFacts(lines: readonly ReportLine[]): Markup {
  const header = lines.find((line) => line.line === 'header');
  const subject = lines.find((line) => line.line === 'subject');
  const judge = header === undefined ? {} : { package: `${header.package.name} ${header.package.version}` };
  const leftOut = printLeftOut(fieldsOf(subject).leftOut);
  const facts = [
    ...factsOf(fieldsOf(subject?.subject)),
    ...factsOf({ ...fieldsOf(subject), ...(leftOut === undefined ? {} : { leftOut }), largest: largestAsked(lines) }),
    ...factsOf(fieldsOf(header)),
    ...Object.entries(judge),
  ];
  return html`<section id="asked" aria-labelledby="asked-title">
<h2 id="asked-title">What was asked</h2>
<dl class="facts">
${facts.map(([name, value]) => html`<div><dt>${LABELS.get(name) ?? printName(name)}</dt><dd>${value}</dd></div>\n`)}</dl>
</section>`;
}

function factsOf(fields: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(fields)
    .filter(([name, value]) => !SILENT.includes(name) && value !== undefined)
    .map(([name, value]) => [name, name === 'command' ? commandOf(value) : printValue(value)]);
}

function commandOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : printValue(value);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['limits', 'outside its limits'],
  ['decisions', 'with `then`, which it cannot answer'],
]);

/** How many were left out, and why. */
export function printLeftOut(value: unknown): string | undefined {
  if (typeof value === 'number') return value === 0 ? 'none' : `${value} ${REASONS.get('limits')}`;
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.entries(value)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${count} ${REASONS.get(name) ?? name}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}
