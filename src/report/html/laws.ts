/** Laws as HTML: in how many worlds each held, and the smallest world that breaks one, question by question. */
import type { LawQuestion, ReportLaw } from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { plural } from '../../syntax/quantities.ts';
import type { Report } from '../record.ts';
import { writeCount } from './outcomes.ts';
import { json, writeCited, writeField } from './question.ts';
import { html, type Markup } from './shell/markup.ts';
import { writeScroll } from './shell/scroll.ts';

/** What stands where others have an outcome. */
export const BROKEN = 'broken law';

/** Laws that do not hold, known ones among them. */
export function brokenLaws({ laws }: Report): readonly ReportLaw[] {
  return laws.filter(({ broken }) => broken > 0);
}

/** The section of laws. */
export function writeLaws(report: Report): Markup | undefined {
  const { laws } = report;
  if (laws.length === 0) return undefined;
  const broken = brokenLaws(report);
  const idle = laws.filter(isIdle);
  const others = laws.filter((law) => !broken.includes(law) && !idle.includes(law));
  const head = ['clauses', 'worlds', 'held', 'not exercised', 'broken', 'no answer'];
  const table = html`<table class="counts laws">
<caption>Laws by the worlds they were checked on; broken ones first, then those without evidence</caption>
<thead><tr><th scope="col">law</th>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${broken.map((law, index) => writeRow(law, html`<a href="#${idOf(index)}">${law.law}</a>`))}${[...idle, ...others].map((law) => writeRow(law, html`${law.law}`))}</tbody>
</table>`;
  return html`<section id="laws" aria-labelledby="laws-title">
<h2 id="laws-title">Laws</h2>
<p>Relations between several answers, checked on generated worlds (seed ${laws[0]?.seed}): ${plural(laws.length, 'law')}, ${broken.length} broken${idle.length === 0 ? '' : `, ${idle.length} without evidence`}.</p>
${writeScroll('laws-title', table)}
</section>`;
}

/** No world in which it could have been broken was answered. */
function isIdle({ held, broken }: ReportLaw): boolean {
  return held + broken === 0;
}

function idOf(index: number): string {
  return `law-${index + 1}`;
}

function writeRow(law: ReportLaw, name: Markup): Markup {
  const { chapter, clauses, planned, held, vacuous, broken, unanswered } = law;
  const look = isIdle(law) ? 'gap' : 'faint';
  return html`<tr><th scope="row">${name}<br><span class="faint">${chapter}</span></th><td class="clauses">${clauses.map((id) => html`<code>${cite(id)}</code> `)}</td><td>${planned}</td>${writeCount(held, 'good')}${writeCount(vacuous, look)}${writeCount(broken, 'fault')}${writeCount(unanswered, 'gap')}</tr>\n`;
}

/** A broken law with its counterexample; `index` is its place among the broken ones. */
export function writeBrokenLaw(law: ReportLaw, index: number): Markup {
  const { chapter, clauses, planned, broken, counterexample, reproduce, known } = law;
  return html`<details class="kind ${known === undefined ? 'fault' : 'gap'}" data-outcome="${BROKEN}" data-chapter="${chapter}">
<summary><h3><span class="chip">${BROKEN}</span> ${law.law}</h3>
<p>${cite(clauses[0] ?? '')} · ${chapter} · broken in ${broken} of ${plural(planned, 'world')}${known === undefined ? '' : ` · known: ${known}`}</p></summary>
<div id="${idOf(index)}" class="target">
${writeCited(clauses)}
${counterexample === undefined ? undefined : writeCounterexample(counterexample)}
${reproduce === undefined ? undefined : html`<dl>${writeField('reproduce', reproduce, 'command')}</dl>`}
</div></details>
`;
}

function writeCounterexample({ outcome, seed, path, questions }: NonNullable<ReportLaw['counterexample']>): Markup {
  const unstable =
    outcome === 'unstable' ? html`<p class="alert">Asked again, the program answered differently.</p>` : undefined;
  return html`<p>The smallest world found has ${plural(questions.length, 'question')}, and these answers break the law:</p>
${unstable}
<ol class="asked">
${questions.map((question, place) => html`<li>${writeLawQuestion(question, questions[place - 1])}</li>\n`)}</ol>
<p class="faint">fast-check reproduces it from the seed ${seed} and the path <code>${path}</code>.</p>
`;
}

/** What is given once is not repeated. */
function writeLawQuestion({ chapter, given, when, actual }: LawQuestion, before: LawQuestion | undefined): Markup {
  const isNew = before === undefined || canonicalJson(before.given) !== canonicalJson(given);
  const about = Object.keys(given).length === 0 ? undefined : isNew ? json(given) : 'as before';
  return html`<p class="faint">${chapter}</p>
<dl class="question">
${writeField('given', about, 'wide')}
${writeField('input', json(when), 'half')}
${writeField('actual', json(actual), 'half')}
</dl>`;
}
