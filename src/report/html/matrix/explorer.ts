/** What the script of the page fills: the filters, the matrix, and the window for one answer. */
import type { Matrix } from '../../../model/generated/wire.generated.ts';
import { bare, html, type Markup, verbatim } from '../shell/markup.ts';
import { printMatrixData } from './data.ts';
import { reachCounts, reachKind } from './reach.ts';

/** Shown by the script alone, since nothing else can make it work. */
export function writeFilter({ apps }: Matrix): Markup {
  const words = [...reachCounts(apps)].map(
    ([word, count]) => html`<option value="${word}">${bare(`${reachKind(word)} (${count})`)}</option>`,
  );
  return html`<div id="filter" role="search" aria-label="Filter apps and mailboxes" hidden>
<label>App <input id="filter-app" type="search" autocomplete="off" spellcheck="false" placeholder="name or id"></label>
<label>Mailbox <input id="filter-mailbox" type="search" autocomplete="off" spellcheck="false" placeholder="name, address or id"></label>
<label>Answer <select id="filter-answer"><option value="">all</option><option value="granted">Granted</option><option value="denied">Denied</option><option value="unknown">not known</option><option value="depends">depends on a reading</option><option value="open">depends or not known</option></select></label>
<label>Reach <select id="filter-reach"><option value="">all</option>${words}</select></label>
<button id="clear" type="button">Clear</button>
<p id="filter-count" role="status"></p>
</div>`;
}

/** The section of the matrix. */
export function writeExplorer(): Markup {
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">App by mailbox</h2>
<noscript><p class="alert">This part needs the script of the page, which does not run here. The table above is whole without it.</p></noscript>
<fieldset id="views" hidden><legend>Show as</legend>
<label><input type="radio" name="view" value="table"> Table of apps and mailboxes</label>
<label><input type="radio" name="view" value="mailboxes"> List of mailboxes</label>
</fieldset>
<div id="view"></div>
</section>
<dialog id="trace" aria-labelledby="trace-title">
<div class="top"><h2 id="trace-title"></h2><button id="trace-close" type="button">Close</button></div>
<div id="trace-body"></div>
</dialog>`;
}

/** What the script reads. */
export function writeData(matrix: Matrix): Markup {
  return html`<script type="application/json" id="matrix-data">${verbatim(printMatrixData(matrix))}</script>`;
}
