/** Who was judged, by what, and what was asked. */
import type { LeftOut } from '../../model/generated/wire.generated.ts';
import { printInline } from '../../syntax/json/json.ts';
import type { Report } from '../record.ts';
import { printLargest } from '../sizes.ts';
import { html, type Markup } from './shell/markup.ts';

/** Fields that say less to a reader by their own names. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['name', 'program'],
  ['golden', 'golden cases, digest'],
  ['spec', 'specification, digest'],
  ['package', 'judged by'],
  ['selection', 'selected'],
  ['asserted', 'readings asserted from outside'],
  ['against', 'compared with'],
  ['claimed', 'chapters claimed'],
  ['notClaimed', 'chapters not claimed'],
  ['declared', 'readings declared'],
  ['compares', 'compared by'],
  ['planned', 'questions planned'],
  ['leftOut', 'questions left out'],
  ['unasked', 'claimed, but every question was left out'],
  ['largest', 'largest input'],
]);

/** The report's own bookkeeping, and what stands elsewhere on the page. */
const SILENT: readonly string[] = ['line', 'schema', 'version', 'subject'];

/** The section of facts about the run. */
export function writeFacts(report: Report): Markup {
  const { header, subject } = report;
  const judge = `${header.package.name} ${header.package.version}`;
  const claims =
    subject === undefined ? {} : { ...subject, leftOut: printLeftOut(subject.leftOut), largest: printLargest(report) };
  const facts = [
    ...Object.entries(subject?.subject ?? {}),
    ...Object.entries({ ...claims, ...header, command: header.command.join(' '), package: judge }).filter(
      ([name]) => !SILENT.includes(name),
    ),
  ].filter(([, value]) => value !== undefined);
  return html`<section id="asked" aria-labelledby="asked-title">
<h2 id="asked-title">What was asked</h2>
<dl class="facts">
${facts.map(([name, value]) => html`<div><dt>${LABELS.get(name) ?? printName(name)}</dt><dd>${printValue(value)}</dd></div>\n`)}</dl>
</section>`;
}

/** How many questions were left out, and why. */
export function printLeftOut({ limits, decisions }: LeftOut): string {
  const parts = [
    ...(limits === 0 ? [] : [`${limits} outside its limits`]),
    ...(decisions === 0 ? [] : [`${decisions} with \`then\`, which it does not answer`]),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** Lists with commas, records as `name=value`, and what is deeper as JSON. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listed(value, (item) => printInner(item), ', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? 'none' : listed(entries, ([name, item]) => `${name}=${printInner(item)}`, ', ');
}

/** Entries of a list: more than a reader takes in; the rest is counted. */
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
