/** Outcomes by chapter as a table of HTML; every row adds up to what was planned. */
import type { QuestionOutcome, ReportQuestion } from '../../model/generated/wire.generated.ts';
import { chapterOf, isFault } from '../failures.ts';
import type { Report } from '../record.ts';
import { countOutcomes, occurring } from '../totals.ts';
import { html, type Markup } from './shell/markup.ts';
import { writeScroll } from './shell/scroll.ts';

/** The section of golden and smoke questions. */
export function writeOutcomes({ questions }: Report): Markup {
  const outcomes = occurring([countOutcomes(questions)]);
  const head = ['planned', ...outcomes].map((name) => html`<th scope="col">${name}</th>`);
  const rows = [...new Set(questions.map(chapterOf))].map((chapter) =>
    writeRow(
      chapter,
      questions.filter((each) => chapterOf(each) === chapter),
      outcomes,
    ),
  );
  const table = html`<table class="counts">
<caption>Questions by chapter and outcome</caption>
<thead><tr><th scope="col">chapter</th>${head}</tr></thead>
<tbody>${rows}</tbody>
<tfoot>${writeRow('all', questions, outcomes)}</tfoot>
</table>`;
  return html`<section id="questions" aria-labelledby="questions-title">
<h2 id="questions-title">Questions</h2>
${writeScroll('questions-title', table)}
</section>`;
}

function writeRow(name: string, questions: readonly ReportQuestion[], outcomes: readonly QuestionOutcome[]): Markup {
  const counts = countOutcomes(questions);
  const cells = outcomes.map((outcome) => writeCount(counts[outcome], lookOf(outcome)));
  return html`<tr><th scope="row">${name}</th><td>${questions.length}</td>${cells}</tr>\n`;
}

/** A number in a cell; a nought says little and looks so. */
export function writeCount(count: number, look: string): Markup {
  return html`<td class="${count === 0 ? 'zero' : look}">${count}</td>`;
}

/** How a count of the outcome looks. */
export function lookOf(outcome: string): 'good' | 'fault' | 'gap' {
  if (outcome === 'passed') return 'good';
  return isFault(outcome) ? 'fault' : 'gap';
}
