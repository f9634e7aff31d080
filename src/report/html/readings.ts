/** Which readings the subject follows, and the self-test, as HTML. */
import { axes } from '../../model/axes.generated.ts';
import type { ReportLine, ReportReading } from '../../model/wire.generated.ts';
import { printReadings } from '../../syntax/readings.ts';
import { troubleOf } from '../self-test.ts';
import { controlWords } from '../text/self-test.ts';
import { html, type Markup } from './markup.ts';
import { writeScroll } from './scroll.ts';

/** In the order in which they matter to a reader. */
const STATUS: ReadonlyMap<string, string> = new Map([
  ['declared', 'declared, and asserted'],
  ['contradicted', 'found from the answers, though another is declared'],
  ['declared-not-asked', 'declared, but no question depends on it'],
  ['shown', 'found from the answers'],
  ['contested', 'contested: a best guess'],
  ['linked', 'possible only together with another'],
  ['not-shown', 'not shown: the answers fit others as well'],
  ['not-asked', 'no question depends on it'],
]);

export function writeReadings(lines: readonly ReportLine[]): Markup | undefined {
  const readings = lines.filter((line) => line.line === 'reading');
  if (readings.length === 0) return undefined;
  const order = [...STATUS.keys()];
  const rank = ({ status }: ReportReading): number => (order.includes(status) ? order.indexOf(status) : order.length);
  const rows = [...readings].sort((one, other) => rank(one) - rank(other)).map(writeReading);
  const table = html`<table>
<caption>Readings that the claimed chapters show</caption>
<thead><tr><th scope="col">axis</th><th scope="col">reading</th><th scope="col">how it is known</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
  return html`<section id="readings" aria-labelledby="readings-title">
<h2 id="readings-title">Readings</h2>
<p>Where the documents leave a question open or answer it in two ways, this is how the program takes them.</p>
${writeScroll('readings-title', table)}
</section>`;
}

function writeReading(line: ReportReading): Markup {
  const { axis, reading, status, shownBy, others = [], tallies = [] } = line;
  const isOpen = status === 'not-shown' || status === 'contested' || status === 'not-asked';
  const standard = axes.find((each) => each.name === axis)?.readings[0]?.name;
  const note = isOpen || reading === standard ? undefined : html` <strong>(not the default)</strong>`;
  const shown = shownBy === undefined ? undefined : html`, shown by <code>${shownBy}</code>`;
  const also = others.length === 0 ? undefined : html`: or ${others.map(printReadings).join(', or ')}`;
  const counts =
    status === 'contested' ? html`: ${tallies.map((each) => `${each.for} for ${each.reading}`).join(', ')}` : undefined;
  const look = isOpen ? 'open' : 'known';
  const value = status === 'not-asked' ? '—' : html`<code>${reading}</code>${note}`;
  return html`<tr class="${look}"><th scope="row"><code>${axis}</code></th><td>${value}</td><td>${STATUS.get(status) ?? status}${counts}${shown}${also}</td></tr>\n`;
}

/** The first addresses as a list, and how many are left out. */
export function writeAddresses(addresses: readonly string[], limit: number): Markup {
  const items = addresses.slice(0, limit).map((address) => html`<li><code>${address}</code></li>\n`);
  const rest = addresses.length - limit;
  return html`<ul class="addresses">
${items}${rest > 0 ? html`<li>and ${rest} more, not on this page</li>` : undefined}</ul>`;
}

export function writeControls(lines: readonly ReportLine[]): Markup | undefined {
  const found = lines.filter((line) => line.line === 'control');
  if (found.length === 0) return undefined;
  const items = found.map((line) => {
    const due = troubleOf(line).length === 0 ? ', as it must be' : '';
    return html`<li>In ${line.questions} questions ${controlWords(line)}${due}.</li>\n`;
  });
  return html`<section id="self-test" aria-labelledby="self-test-title">
<h2 id="self-test-title">Self-test of the harness</h2>
<ul>
${items}</ul>
</section>`;
}
