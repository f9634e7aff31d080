/** Generated questions as HTML: how many, how they ended, what an agreement is worth, what was reached and what was not. */
import type { QuestionOutcome, ReportCampaign } from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { percent, plural } from '../../syntax/quantities.ts';
import type { Report } from '../record.ts';
import { occurring } from '../totals.ts';
import { lookOf, writeCount } from './outcomes.ts';
import { html, type Markup } from './shell/markup.ts';
import { writeScroll } from './shell/scroll.ts';

/** Names in one list: what a page can hold of each sort; the report has all. */
const NAMED = 60;

/** The section of generated questions. */
export function writeCampaigns({ campaigns }: Report): Markup | undefined {
  const [first] = campaigns;
  if (first === undefined) return undefined;
  const shard = first.shard === undefined ? '' : `, part ${first.shard}`;
  return html`<section id="generated" aria-labelledby="generated-title">
<h2 id="generated-title">Generated questions</h2>
${writeScroll('generated-title', writeTotals(campaigns, `Generated with seed ${first.seed}${shard}, by chapter and outcome`))}
${campaigns.some(({ rate }) => rate !== undefined) ? html`<p class="faint">May still differ: at 95 % confidence, of questions drawn in the same way.</p>` : undefined}
${campaigns.map(writeShort)}
${campaigns.map(writeReach)}
</section>`;
}

function writeTotals(campaigns: readonly ReportCampaign[], caption: string): Markup {
  const shown = occurring(campaigns.map(({ outcomes }) => outcomes));
  const head = ['worlds', 'asked', ...shown, 'may still differ'];
  return html`<table class="counts">
<caption>${caption}</caption>
<thead><tr><th scope="col">chapter</th>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${campaigns.map((each) => writeRow(each, shown))}</tbody>
</table>`;
}

function writeRow(campaign: ReportCampaign, shown: readonly QuestionOutcome[]): Markup {
  const { chapter, worlds, planned, outcomes, rate } = campaign;
  const cells = shown.map((name) => writeCount(outcomes[name], lookOf(name)));
  return html`<tr><th scope="row">${chapter}</th><td>${worlds}</td><td>${planned}</td>${cells}<td>${rate ?? '—'}</td></tr>\n`;
}

function writeShort({ chapter, planned, wanted }: ReportCampaign): Markup | undefined {
  if (planned >= wanted) return undefined;
  return html`<p class="alert">${chapter}: ${planned} of ${wanted} asked; the rest are outside the adapter's limits.</p>`;
}

/** What the questions were like, and what golden cases reach and these did not: so much less is shown. */
function writeReach({ chapter, census, lookedAt, missed }: ReportCampaign): Markup | undefined {
  const sorts = Object.entries(census);
  if (sorts.length + missed.length === 0) return undefined;
  const never = missed.map((name) => html`${cite(name)}`);
  const first =
    never.length === 0
      ? undefined
      : html`<div><dt>never reached</dt><dd class="alert">${writeList(never)}</dd></div>\n`;
  const gap = missed.length === 0 ? '' : `, ${missed.length} never reached`;
  return html`<details class="reach"><summary><h3>${chapter}</h3> <span class="faint">reached by the first ${plural(lookedAt, 'question')}${gap}</span></summary>
<dl class="facts">
${first}${sorts.map(([sort, counts]) => html`<div><dt>${sort}</dt><dd>${writeShares(counts, lookedAt)}</dd></div>\n`)}</dl>
</details>
`;
}

function writeShares(counts: Readonly<Record<string, number>>, all: number): Markup {
  return writeList(Object.entries(counts).map(([name, count]) => html`${cite(name)} <b>${percent(count, all)}</b>`));
}

function writeList(items: readonly Markup[]): Markup {
  const rest = items.length - NAMED;
  return html`<ul class="shares">
${items.slice(0, NAMED).map((item) => html`<li>${item}</li>\n`)}${rest > 0 ? html`<li>and ${rest} more</li>` : undefined}</ul>`;
}
