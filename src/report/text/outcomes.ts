/** Outcomes by chapter; every row adds up to what was planned. */
import type { QuestionOutcome, ReportQuestion, ReportSubject } from '../../model/wire.generated.ts';
import { groupOf } from '../failures.ts';
import { outcomeNames } from '../verdict.ts';
import type { Style } from './text.ts';

export function printCounts(
  questions: readonly ReportQuestion[],
  subject: ReportSubject | undefined,
  style: Style,
): string {
  const groups = [...new Set(questions.map((question) => groupOf(question.address)))];
  const occurring = outcomeNames.filter(
    (outcome) => outcome === 'passed' || questions.some((each) => each.outcome === outcome),
  );
  const header = ['', 'planned', ...occurring];
  const rows = groups.map((group) =>
    row(
      group,
      questions.filter((each) => groupOf(each.address) === group),
      occurring,
    ),
  );
  const total = groups.length > 1 ? [row('all', questions, occurring)] : [];
  const table = align([header, ...rows, ...total]);
  const notes = [
    (subject?.leftOut.limits ?? 0) > 0 ? `left out, outside the adapter's limits: ${subject?.leftOut.limits}` : '',
    (subject?.leftOut.decisions ?? 0) > 0 ? `left out, it answers no \`then\`: ${subject?.leftOut.decisions}` : '',
    (subject?.unasked ?? []).length > 0 ? `claimed, but every question left out: ${subject?.unasked.join(', ')}` : '',
    (subject?.notClaimed ?? []).length > 0 ? `not claimed: ${subject?.notClaimed.join(', ')}` : '',
  ].filter((note) => note !== '');
  return [style.bold('Questions'), ...table.map((line) => `  ${line}`), ...notes.map((note) => `  ${note}`)].join('\n');
}

function row(
  name: string,
  questions: readonly ReportQuestion[],
  occurring: readonly QuestionOutcome[],
): readonly string[] {
  const counts = occurring.map((outcome) => questions.filter((each) => each.outcome === outcome).length);
  return [name, String(questions.length), ...counts.map(String)];
}

/** Rows as lines: the first column to the left, the others to the right. */
export function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
