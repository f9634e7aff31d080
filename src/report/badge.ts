/** A report as a badge in the endpoint format of shields.io: the verdict in words, never a percentage, and how much it covers. */
import { nameChapters, printGaps, printSuite } from './extent.ts';
import type { Report } from './record.ts';
import { type Tone, verdictText } from './verdict.ts';

const COLORS: Readonly<Record<Tone, string>> = {
  good: 'brightgreen',
  warn: 'yellow',
  bad: 'red',
  none: 'lightgrey',
};

/** One JSON object, as shields.io reads it. */
export function printBadge(report: Report): string {
  const { title, tone } = verdictText(report);
  const message = title === 'no verdict' ? title : [title, ...breadth(title, report)].join(' · ');
  return `${JSON.stringify({ schemaVersion: 1, label: 'exchange access rules', message, color: COLORS[tone] })}\n`;
}

/** Which chapters the verdict is about, what was left out of them, and the golden cases behind it. */
function breadth(title: string, report: Report): readonly string[] {
  const chapters = nameChapters(report);
  const named = title.endsWith(chapters) ? '' : chapters;
  // an adapter that knows golden cases alone may have learnt them by heart
  const generated = report.campaigns.length > 0 ? '' : 'golden questions only';
  return [named, ...printGaps(report), generated, printSuite(report)].filter((part) => part !== '');
}
