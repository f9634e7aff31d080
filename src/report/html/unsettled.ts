/** What a program does where no document decides, as HTML. */
import { cite } from '../../syntax/cite.ts';
import type { Report } from '../record.ts';
import { html, type Markup } from './shell/markup.ts';
import { writeScroll } from './shell/scroll.ts';

/** A row for each kind of text and direction. */
export function writeUnsettled({ unsettled }: Report): Markup | undefined {
  if (unsettled.length === 0) return undefined;
  const rows = unsettled.map(
    ({ said, direction, golden, generated, clause }) =>
      html`<tr><th scope="row">${said}</th><td>${direction}</td><td>${golden}</td><td>${generated}</td><td>${cite(clause)}</td></tr>\n`,
  );
  const table = html`<table>
<caption>Unsettled texts by kind</caption>
<thead><tr><th scope="col">what it does</th><th scope="col"></th><th scope="col">golden</th><th scope="col">generated</th><th scope="col">clause</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
  return html`<section id="unsettled" aria-labelledby="unsettled-title">
<h2 id="unsettled-title">Where the documents are silent</h2>
<p>These answers differ from the specification where no document settles the text: they are acceptable.</p>
${writeScroll('unsettled-title', table)}
</section>`;
}
