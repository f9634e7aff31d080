/** Lines of a report that have no page of their own, such as known differences: a table for each sort, whatever its fields. */
import type { ReportLine } from '../../model/wire.generated.ts';
import { html, type Markup } from './html-markup.ts';
import { fieldsOf, printName, printValue } from './values.ts';

const ROWS = 200;

const TITLES: ReadonlyMap<string, string> = new Map([
  ['known', 'Known differences'],
  ['campaign', 'Generated questions'],
  ['law', 'Laws'],
]);

type Fields = Readonly<Record<string, unknown>>;

/** Tables for the sorts of lines that are not among the names given. */
export function writeFurther(lines: readonly ReportLine[], shownElsewhere: readonly string[]): Markup {
  const further = lines.filter(({ line }) => !shownElsewhere.includes(line)).map(fieldsOf);
  const sorts = [...new Set(further.map(({ line }) => String(line)))];
  const sections = sorts.map((sort) =>
    writeSort(
      sort,
      further.filter(({ line }) => line === sort),
    ),
  );
  return html`${sections}`;
}

function writeSort(sort: string, lines: readonly Fields[]): Markup {
  const shown = lines.slice(0, ROWS);
  const names = [...new Set(shown.flatMap((fields) => Object.keys(fields)))].filter((name) => name !== 'line');
  const id = `further-${sort.replace(/[^a-z]+/g, '-')}`;
  const rest = lines.length - shown.length;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${TITLES.get(sort) ?? printName(sort)}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<thead><tr>${names.map((name) => html`<th scope="col">${printName(name)}</th>`)}</tr></thead>
<tbody>${shown.map((fields) => writeRow(fields, names))}</tbody>
</table>
</div>
${rest > 0 ? html`<p>${rest} more are not on this page.</p>` : undefined}
</section>`;
}

function writeRow(fields: Fields, names: readonly string[]): Markup {
  const cells = names.map((name) => html`<td>${fields[name] === undefined ? '' : printValue(fields[name])}</td>`);
  return html`<tr>${cells}</tr>\n`;
}
