/** A report as a badge in the endpoint format of shields.io: the verdict in words, never a percentage. */
import type { ReportLine } from '../../model/wire.generated.ts';
import { chapterOf } from './groups.ts';
import { type VerdictWords, verdictWords } from './verdict-words.ts';

const COLORS: Readonly<Record<VerdictWords['tone'], string>> = {
  good: 'brightgreen',
  warn: 'yellow',
  bad: 'red',
  none: 'lightgrey',
};

export function printBadge(lines: readonly ReportLine[]): string {
  const { title, tone } = verdictWords(lines);
  const message = title.startsWith('conformant') ? `${title}, ${breadth(lines)}` : title;
  return `${JSON.stringify({ schemaVersion: 1, label: 'exchange access rules', message, color: COLORS[tone] })}\n`;
}

/** How much of the documents the verdict is about. */
function breadth(lines: readonly ReportLine[]): string {
  const questions = lines.filter((line) => line.line === 'question');
  const chapters = new Set(questions.map(chapterOf));
  chapters.delete('smoke');
  return chapters.size === 1 ? '1 chapter' : `${chapters.size} chapters`;
}
