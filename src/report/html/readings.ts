/** Which readings the subject follows, and the self-test, as HTML. */
import { axes } from '../../model/generated/axes.generated.ts';
import type { ReportReading } from '../../model/generated/wire.generated.ts';
import { printReadings } from '../../syntax/readings/readings.ts';
import type { Report } from '../record.ts';
import { controlProblems, printControl } from '../self-test.ts';
import { html, type Markup } from './shell/markup.ts';
import { writeScroll } from './shell/scroll.ts';

/** In the order in which they matter to a reader. */
const STATUS: ReadonlyMap<string, string> = new Map([
  ['declared', 'declared'],
  ['contradicted', 'inferred from its answers, against its declaration'],
  ['declared-not-asked', 'declared, but no question depends on it'],
  ['shown', 'inferred from its answers'],
  ['contested', 'contested: a best guess'],
  ['linked', 'possible only in combination with another'],
  ['not-shown', 'undecided: its answers fit others too'],
  ['not-asked', 'no question depends on it'],
]);

/** The section of readings, one row for each axis. */
export function writeReadings({ readings }: Report): Markup | undefined {
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
<p>Where the documents leave a question open or answer it in two ways, this is how the program reads them.</p>
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
${items}${rest > 0 ? html`<li>and ${rest} more, not shown</li>` : undefined}</ul>`;
}

/** The section of the self-test. */
export function writeSelfTest({ selfTest }: Report): Markup | undefined {
  if (selfTest.length === 0) return undefined;
  const items = selfTest.map((control) => {
    const due = controlProblems(control).length === 0 ? ', as expected' : '';
    return html`<li>In ${control.questions} questions ${printControl(control)}${due}.</li>\n`;
  });
  return html`<section id="self-test" aria-labelledby="self-test-title">
<h2 id="self-test-title">Self-test of the harness</h2>
<ul>
${items}</ul>
</section>`;
}
