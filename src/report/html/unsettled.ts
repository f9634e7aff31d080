/** What a program does where no document decides, as HTML. */
import type { ReportLine } from '../../model/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { unsettledLines } from '../text/unsettled.ts';
import { html, type Markup } from './markup.ts';
import { writeScroll } from './scroll.ts';

export function writeUnsettled(lines: readonly ReportLine[]): Markup | undefined {
  const found = unsettledLines(lines);
  if (found.length === 0) return undefined;
  const rows = found.map(
    ({ said, direction, golden, generated, clause }) =>
      html`<tr><th scope="row">${said}</th><td>${direction}</td><td>${golden}</td><td>${generated}</td><td>${cite(clause)}</td></tr>\n`,
  );
  const table = html`<table>
<caption>Unsettled texts by kind</caption>
<thead><tr><th scope="col">what it does</th><th scope="col"></th><th scope="col">golden</th><th scope="col">generated</th><th scope="col">clause</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
  return html`<section id="unsettled" aria-labelledby="unsettled-title">
<h2 id="unsettled-title">Where no document decides</h2>
<p>These answers are not those of the specification, and no document settles the texts: they are acceptable, and no failure.</p>
${writeScroll('unsettled-title', table)}
</section>`;
}
