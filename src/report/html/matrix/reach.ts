/** How far each app reaches: a table that stands by itself, so that it can be read where no script runs. */
import type { Matrix, MatrixApp, MatrixPolicy, Reach, ReachUnder } from '../../../model/generated/wire.generated.ts';
import { printPlace } from '../../../syntax/place.ts';
import { plural, reachWords } from '../../../syntax/quantities.ts';
import { printRegion } from '../../../syntax/readings/readings.ts';
import { appName, grouped, policyWords } from '../../matrix/words.ts';
import { html, type Markup } from '../shell/markup.ts';
import { writeWords } from '../shell/words.ts';

/** Mailboxes that stand beside an app. */
const NAMED = 4;

/** The section. Roles are said again in the markup: on narrow screens cells stand below each other, and some browsers forget what they are. */
export function writeReach(matrix: Matrix): Markup {
  const { apps } = matrix;
  return html`<section id="reach" aria-labelledby="reach-title">
<details id="reach-box" open><summary><h2 id="reach-title">How far each app reaches</h2></summary>
${writeCounts(apps)}
<table class="reach" role="table">
<caption>${plural(apps.length, 'app')}, with the policies that make it so</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">App</th><th scope="col" role="columnheader">Reach</th><th scope="col" role="columnheader">Why</th></tr></thead>
<tbody role="rowgroup">
${apps.map((app, index) => writeApp(app, index, matrix))}</tbody>
</table>
<p id="reach-none" class="alert" hidden>No app fits the filter.</p>
<button id="all-apps" type="button" hidden>Show all apps</button>
</details>
</section>`;
}

/** How many apps have each word, where there are many. */
function writeCounts(apps: readonly MatrixApp[]): Markup | undefined {
  const counts = reachCounts(apps);
  if (apps.length < 2) return undefined;
  return html`<ul class="shares">
${[...counts].map(([word, count]) => html`<li>${reachKind(word)} <b>${count}</b></li>\n`)}</ul>`;
}

/** Words in their order of first use, and how many apps have them. */
export function reachCounts(apps: readonly MatrixApp[]): ReadonlyMap<Reach['word'], number> {
  const counts = new Map<Reach['word'], number>();
  for (const { reach } of apps) counts.set(reach.word, (counts.get(reach.word) ?? 0) + 1);
  return counts;
}

/** The word where there is no number to go with it. */
export function reachKind(word: Reach['word']): string {
  if (word === 'confined to n') return 'confined';
  return word === 'all but n' ? 'all but some' : word;
}

function writeApp(app: MatrixApp, index: number, { listed }: Matrix): Markup {
  const { appId, reach, policies, permissions = [], notes } = app;
  const name = appName(app);
  const id = name === appId ? undefined : html` <code>${appId}</code>`;
  return html`<tr data-app="${index}" role="row"><th scope="row" role="rowheader"><b class="name"><bdi>${name}</bdi></b>${id}</th>
<td role="cell"><span class="chip ${toneOf(reach.word)}">${grouped(reachWords(reach, listed))}</span>${writeNames(reach)}</td>
<td role="cell">${reach.why === '' || isSaidByPolicy(app) ? undefined : html`<p>${writeWords(reach.why)}</p>\n`}${reach.under.length === 0 ? undefined : html`<ul>\n${reach.under.map((under) => writeUnder(under, reach, listed))}</ul>`}
${policies.length === 0 ? undefined : html`<ul>\n${policies.map(writePolicy)}</ul>`}
${permissions.length === 0 ? undefined : html`<p class="faint">Permissions of Entra: ${permissions.join(', ')}</p>`}
${notes.map((note) => html`<p class="note">${writeWords(note)}</p>`)}</td></tr>
`;
}

/** One policy that confines it says all there is to say. */
function isSaidByPolicy({ reach, policies }: MatrixApp): boolean {
  return reach.word === 'confined to n' && policies.length === 1;
}

function writeNames({ word, reached, of, mailboxes }: Reach): Markup | undefined {
  if (mailboxes.length === 0) return undefined;
  const count = word === 'all but n' ? of - reached : reached;
  const shown = mailboxes.slice(0, NAMED);
  const more = count > shown.length ? html` and ${grouped(String(count - shown.length))} more` : undefined;
  const names = shown.map((id, index) => html`${index === 0 ? '' : ', '}<bdi>${id}</bdi>`);
  return html`<p class="few">${names}${more}</p>`;
}

function writeUnder(under: ReachUnder, { of }: Reach, isListed: boolean): Markup {
  return html`<li><code>${printRegion(under.readings)}</code>: ${grouped(reachWords({ ...under, of }, isListed))}</li>\n`;
}

function writePolicy(policy: MatrixPolicy): Markup {
  const at = policy.places.map((place) => html` <code>${printPlace(place)}</code>`);
  return html`<li>${policyWords(policy)}${at}</li>\n`;
}

function toneOf(word: Reach['word']): 'bad' | 'warn' | 'good' | 'none' {
  if (word === 'everybody' || word === 'everybody, though restricted') return 'bad';
  if (word === 'no permission') return 'none';
  return word === 'depends' || word === 'not known' || word === 'all but n' ? 'warn' : 'good';
}
