/** The list of known differences after a run, as HTML: what each entry covers, why, and what became of it. */
import type { ReportKnown } from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import type { Report } from '../record.ts';
import { writeCount } from './outcomes.ts';
import { html, type Markup } from './shell/markup.ts';
import { writeScroll } from './shell/scroll.ts';

/** Entries that the page has room for; the report has all. */
const ROWS = 200;

const STATES: ReadonlyMap<string, string> = new Map([
  ['in-force', 'in force'],
  ['passes', 'passes: delete it'],
  ['matches-nothing', 'matches nothing in this run: delete it'],
  ['expired', 'expired: delete it'],
]);

/** A row for each entry. */
export function writeKnown({ known }: Report): Markup | undefined {
  if (known.length === 0) return undefined;
  const rest = known.length - ROWS;
  const table = html`<table class="numbers">
<caption>Entries of the list, those to delete first</caption>
<thead><tr><th scope="col">covers</th><th scope="col">state</th><th scope="col">differ</th><th scope="col">pass</th><th scope="col">reason</th></tr></thead>
<tbody>${[...known.filter(isStale), ...known.filter((line) => !isStale(line))].slice(0, ROWS).map(writeEntry)}</tbody>
</table>`;
  return html`<section id="known" aria-labelledby="known-title">
<h2 id="known-title">Known differences</h2>
${writeScroll('known-title', table)}
${rest > 0 ? html`<p class="alert">${rest} more are not shown.</p>` : undefined}
</section>`;
}

function isStale({ state }: ReportKnown): boolean {
  return state !== 'in-force';
}

function writeEntry(line: ReportKnown): Markup {
  const { covers, reason, until, link, state, differs, passes } = line;
  const more = [...(until === undefined ? [] : [`until ${until}`]), ...(link === undefined ? [] : [link])];
  return html`<tr><th scope="row"><code>${cite(covers)}</code></th><td class="${isStale(line) ? 'fault' : 'good'}">${STATES.get(state) ?? state}</td>${writeCount(differs, 'gap')}${writeCount(passes, 'good')}<td class="words">${reason}${more.length === 0 ? undefined : html`<br><span class="faint">${more.join(', ')}</span>`}</td></tr>\n`;
}
