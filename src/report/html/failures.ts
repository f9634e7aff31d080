/** What did not pass, grouped, and the laws that are broken: a page has room for the first groups, and says how much it leaves out. */
import { cite } from '../../syntax/cite.ts';
import { plural } from '../../syntax/quantities.ts';
import { chapterOf, type FailureGroup, failureGroups, isFault, sizeOfGroup, smokeWarning } from '../failures.ts';
import type { Report } from '../record.ts';
import { BROKEN, brokenLaws, writeBrokenLaw } from './laws.ts';
import { writeCited, writeQuestion } from './question.ts';
import { writeAddresses } from './readings.ts';
import { bare, html, type Markup } from './shell/markup.ts';

/** Groups that are shown at most, so that a browser stays quick with them. */
const GROUPS = 150;
/** Characters of groups after which no further one is shown, for the same reason. */
const CHARACTERS = 2_000_000;
/** Questions of one group that are shown in full: a third confirms what two have in common. */
const FULL = 3;
/** Addresses of a group's other questions that are listed. */
const NAMED = 20;

/** The section of failures; undefined when there is none. */
export function writeFailures(report: Report): Markup | undefined {
  const all = failureGroups(report);
  const laws = brokenLaws(report);
  if (all.length + laws.length === 0) return undefined;
  const articles = fitting(all);
  const shown = all.slice(0, articles.length);
  const warning = smokeWarning(all);
  return html`<section id="kinds" aria-labelledby="kinds-title">
<h2 id="kinds-title">What did not pass</h2>
<p>${plural(sum(all), 'question')} in ${plural(all.length, 'group')}${laws.length === 0 ? '' : `, and ${plural(laws.length, 'law')}`}. The smallest question of a group comes first.</p>
${warning === undefined ? undefined : html`<p class="alert">${warning}</p>`}
${writeFilter([...shown.map(tagOf), ...laws.map(({ chapter }) => ({ outcome: BROKEN, chapter }))])}
${articles}
${leftOut(all.slice(articles.length))}
${laws.map(writeBrokenLaw)}
</section>`;
}

function sum(groups: readonly FailureGroup[]): number {
  return groups.reduce((count, group) => count + sizeOfGroup(group), 0);
}

/** What the filter picks by. */
interface Tag {
  readonly outcome: string;
  readonly chapter: string;
}

function tagOf({ first }: FailureGroup): Tag {
  return { outcome: first.outcome, chapter: chapterOf(first) };
}

/** The first groups, as many as there is room for; at least one. */
function fitting(groups: readonly FailureGroup[]): readonly Markup[] {
  const written: Markup[] = [];
  let characters = 0;
  for (const group of groups.slice(0, GROUPS)) {
    if (characters > CHARACTERS) break;
    const markup = writeGroup(group);
    characters += markup.markup.length;
    written.push(markup);
  }
  return written;
}

function writeGroup(group: FailureGroup): Markup {
  const { first, others } = group;
  const count = sizeOfGroup(group);
  const [clause] = first.clauses ?? [];
  const about = clause === undefined ? first.problem : cite(clause);
  const full = others.slice(0, FULL - 1);
  const rest = others.slice(FULL - 1).map(({ address }) => address);
  return html`<details class="kind ${isFault(first.outcome) ? 'fault' : 'gap'}" data-outcome="${first.outcome}" data-chapter="${chapterOf(first)}">
<summary><h3><span class="chip">${first.outcome}</span> <code>${first.address}</code></h3>
<p>${about === undefined ? undefined : html`${about} · `}${count === 1 ? 'one question' : plural(count, 'question')}</p></summary>
${writeCited(first.clauses ?? [])}
${writeQuestion(first)}
${full.map((question) => html`<details class="like"><summary><h4>similar: <code>${question.address}</code></h4></summary>\n${writeQuestion(question)}</details>\n`)}
${rest.length === 0 ? undefined : html`<h4>${plural(rest.length, 'more similar question')}</h4>\n${writeAddresses(rest, NAMED)}`}
</details>
`;
}

/** Shown by the script alone, since nothing else can make it work. */
function writeFilter(tags: readonly Tag[]): Markup {
  const options = (names: readonly string[]): Markup =>
    html`<option value="">all</option>${[...new Set(names)].map((name) => html`<option value="${name}">${bare(name)}</option>`)}`;
  return html`<div id="filter" role="search" aria-label="Filter what did not pass" hidden>
<label>Text <input id="filter-text" type="search" autocomplete="off" spellcheck="false"></label>
<label>Outcome <select id="filter-outcome">${options(tags.map(({ outcome }) => outcome))}</select></label>
<label>Chapter <select id="filter-chapter">${options(tags.map(({ chapter }) => chapter))}</select></label>
<button id="open-all" type="button">Open all</button>
<p id="filter-count" role="status"></p>
</div>`;
}

function leftOut(groups: readonly FailureGroup[]): Markup | undefined {
  if (groups.length === 0) return undefined;
  return html`<p class="alert">${plural(groups.length, 'more group')} with ${plural(sum(groups), 'question')} are not shown; <code>check --report FILE</code> writes them all.</p>`;
}
