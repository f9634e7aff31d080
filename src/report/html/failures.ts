/** What did not pass, like questions together, and the laws that are broken: a page has room for the first kinds, and says how much it leaves out. */
import type { ReportLine, ReportQuestion } from '../../model/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { many } from '../../syntax/quantities.ts';
import { chapterOf, isFault, type Kind, troublesOf } from '../failures.ts';
import { BROKEN, brokenLaws, writeBrokenLaw } from './laws.ts';
import { bare, html, type Markup } from './markup.ts';
import { writeCited, writeQuestion } from './question.ts';
import { writeAddresses } from './readings.ts';

/** What is shown at most: kinds, bytes of kinds, questions of one kind in full, and addresses of the others. */
const KINDS = 150;
const BYTES = 2_000_000;
const FULL = 3;
const NAMED = 20;

export function writeKinds(lines: readonly ReportLine[]): Markup | undefined {
  const all = troublesOf(lines);
  const laws = brokenLaws(lines);
  if (all.length + laws.length === 0) return undefined;
  const questions = all.flatMap(({ first, others }) => [first, ...others]);
  const count = all.reduce((sum, kind) => sum + sizeOf(kind), 0);
  const articles = fitting(all);
  const shown = all.slice(0, articles.length);
  return html`<section id="kinds" aria-labelledby="kinds-title">
<h2 id="kinds-title">What did not pass</h2>
<p>${many(count, 'question')} of ${many(all.length, 'kind')}${laws.length === 0 ? '' : `, and ${many(laws.length, 'law')}`}. The smallest question of a kind stands first.</p>
${smokeWarning(questions)}
${writeFilter([...shown.map(tagOf), ...laws.map(({ chapter }) => ({ outcome: BROKEN, chapter }))])}
${articles}
${leftOut(all.slice(articles.length))}
${laws.map(writeBrokenLaw)}
</section>`;
}

/** What the filter picks by. */
interface Tag {
  readonly outcome: string;
  readonly chapter: string;
}

function tagOf({ first }: Kind): Tag {
  return { outcome: first.outcome, chapter: chapterOf(first) };
}

/** The first kinds, as many as there is room for; at least one. */
function fitting(kinds: readonly Kind[]): readonly Markup[] {
  const written: Markup[] = [];
  let bytes = 0;
  for (const kind of kinds.slice(0, KINDS)) {
    if (bytes > BYTES) break;
    const markup = writeKind(kind);
    bytes += Buffer.byteLength(markup.markup);
    written.push(markup);
  }
  return written;
}

function writeKind(kind: Kind): Markup {
  const { first, others } = kind;
  const count = sizeOf(kind);
  const [clause] = first.clauses ?? [];
  const about = clause === undefined ? first.problem : cite(clause);
  const full = others.slice(0, FULL - 1);
  const rest = others.slice(FULL - 1).map(({ address }) => address);
  return html`<details class="kind ${isFault(first.outcome) ? 'fault' : 'gap'}" data-outcome="${first.outcome}" data-chapter="${chapterOf(first)}">
<summary><h3><span class="chip">${first.outcome}</span> <code>${first.address}</code></h3>
<p>${about === undefined ? undefined : html`${about} · `}${count === 1 ? 'one question' : many(count, 'question')}</p></summary>
${writeCited(first.clauses ?? [])}
${writeQuestion(first)}
${full.map((question) => html`<details class="like"><summary><h4>like it: <code>${question.address}</code></h4></summary>\n${writeQuestion(question)}</details>\n`)}
${rest.length === 0 ? undefined : html`<h4>${many(rest.length, 'more question')} like it</h4>\n${writeAddresses(rest, NAMED)}`}
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

function smokeWarning(questions: readonly ReportQuestion[]): Markup | undefined {
  const isSmoke = questions.some(({ address, outcome }) => address.startsWith('smoke#') && outcome === 'failed');
  if (!isSmoke) return undefined;
  return html`<p class="alert">A smoke question failed: look at the wiring of the adapter before anything else.</p>`;
}

function leftOut(kinds: readonly Kind[]): Markup | undefined {
  if (kinds.length === 0) return undefined;
  const questions = kinds.reduce((sum, kind) => sum + sizeOf(kind), 0);
  return html`<p class="alert">${many(kinds.length, 'more kind')} with ${many(questions, 'question')} are not on this page; <code>check --report FILE</code> writes them all.</p>`;
}

function sizeOf({ others, alike = 0 }: Kind): number {
  return 1 + others.length + alike;
}
