/** A report as a badge in the endpoint format of shields.io: the verdict in words, never a percentage, and of how much it speaks. */
import type { ReportLine } from '../model/wire.generated.ts';
import { nameChapters, printGaps, printSuite } from './extent-words.ts';
import { type VerdictWords, verdictWords } from './verdict-text.ts';

const COLORS: Readonly<Record<VerdictWords['tone'], string>> = {
  good: 'brightgreen',
  warn: 'yellow',
  bad: 'red',
  none: 'lightgrey',
};

export function printBadge(lines: readonly ReportLine[]): string {
  const { title, tone } = verdictWords(lines);
  const message = title === 'no verdict' ? title : [title, ...breadth(title, lines)].join(' · ');
  return `${JSON.stringify({ schemaVersion: 1, label: 'exchange access rules', message, color: COLORS[tone] })}\n`;
}

/** Of which chapters the verdict is, what of them was left out, and by which golden cases it was found. */
function breadth(title: string, lines: readonly ReportLine[]): readonly string[] {
  const chapters = nameChapters(lines);
  const named = title.endsWith(chapters) ? '' : chapters;
  return [named, ...printGaps(lines), generated(lines), printSuite(lines)].filter((part) => part !== '');
}

/** Who answers golden cases alone may have learnt them by heart. */
function generated(lines: readonly ReportLine[]): string {
  return lines.some((line) => line.line === 'campaign') ? '' : 'golden questions alone';
}
