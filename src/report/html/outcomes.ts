/** Outcomes by chapter as a table of HTML; every row adds up to what was planned. */
import type { ReportLine, ReportQuestion } from '../../model/wire.generated.ts';
import { chapterOf, isFault } from '../failures.ts';
import { outcomeNames } from '../verdict.ts';
import { html, type Markup } from './markup.ts';
import { writeScroll } from './scroll.ts';

type Counts = ReadonlyMap<string, number>;

export function writeTable(lines: readonly ReportLine[]): Markup {
  const questions = lines.filter((line) => line.line === 'question');
  const chapters = countByChapter(questions);
  const all = count(questions.map(({ outcome }) => outcome));
  const outcomes = [...new Set<string>([...outcomeNames, ...all.keys()])].filter(
    (outcome) => outcome === 'passed' || all.has(outcome),
  );
  const head = ['planned', ...outcomes].map((name) => html`<th scope="col">${name}</th>`);
  const rows = [...chapters].map(([chapter, counts]) => writeRow(chapter, counts, outcomes));
  const table = html`<table class="counts">
<caption>Questions by chapter and outcome</caption>
<thead><tr><th scope="col">chapter</th>${head}</tr></thead>
<tbody>${rows}</tbody>
<tfoot>${writeRow('all', all, outcomes)}</tfoot>
</table>`;
  return html`<section id="questions" aria-labelledby="questions-title">
<h2 id="questions-title">Questions</h2>
${doubt(questions.length, lines)}
${writeScroll('questions-title', table)}
</section>`;
}

function countByChapter(questions: readonly ReportQuestion[]): ReadonlyMap<string, Counts> {
  const outcomes = new Map<string, string[]>();
  for (const question of questions) {
    const chapter = chapterOf(question);
    const known = outcomes.get(chapter);
    if (known === undefined) outcomes.set(chapter, [question.outcome]);
    else known.push(question.outcome);
  }
  return new Map([...outcomes].map(([chapter, names]) => [chapter, count(names)]));
}

function count(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function writeRow(name: string, counts: Counts, outcomes: readonly string[]): Markup {
  const planned = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const cells = outcomes.map((outcome) => {
    const number = counts.get(outcome) ?? 0;
    return writeCount(number, lookOf(outcome));
  });
  return html`<tr><th scope="row">${name}</th><td>${planned}</td>${cells}</tr>\n`;
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

/** A report says at its end how much was planned; another number here means that lines are missing. */
function doubt(counted: number, lines: readonly ReportLine[]): Markup | undefined {
  const planned = lines.find((line) => line.line === 'footer')?.planned;
  if (planned === counted) return undefined;
  return html`<p class="alert">These figures do not add up: ${planned ?? 'an unknown number of'} questions were planned, and ${counted} stand in the report.</p>`;
}
