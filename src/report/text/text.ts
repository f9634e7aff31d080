/** A report for a person: the verdict, what failed and why, the readings found, the counts. */

import { printReadings } from '../../syntax/readings/readings.ts';
import { printable, shorten } from '../../syntax/terminal-text.ts';
import { printGaps, printNotClaimed, printSuite, printUntriedLaws } from '../extent.ts';
import { failureGroups, isFinding, smokeWarning } from '../failures.ts';
import { oneLine } from '../one-line.ts';
import type { Report } from '../record.ts';
import { printSelfTest } from '../self-test.ts';
import { printLargest } from '../sizes.ts';
import { type Tone, verdictText } from '../verdict.ts';
import { printCampaigns, printLaws } from './campaigns.ts';
import { printCoverage } from './coverage.ts';
import { printDiagnosis } from './diagnosis.ts';
import { printGroup } from './failure.ts';
import { printKnown } from './known.ts';
import { printOutcomes } from './outcomes.ts';
import { printReadingsFollowed } from './readings.ts';
import { printShares } from './shares.ts';
import { plainStyle, type Style } from './style.ts';
import { wrap } from './table.ts';
import { printUnsettled } from './unsettled.ts';

/** Groups of golden failures, and of findings, that are shown in full: a few screens; the report has all. */
const SHOWN = { golden: 12, found: 8 };
/** The same when one cause explains all of them. */
const EXPLAINED = { golden: 3, found: 4 };

/** The report as `check` prints it. */
export function printText(given: Report, style: Style = plainStyle): string {
  const report = oneLine(given);
  const { subject, footer } = report;
  const isJudged = footer.verdict !== 'no verdict';
  const largest = printLargest(report);
  const parts = [
    [...opening(report), printVerdict(report, style), ...printExtent(report)].join('\n'),
    printCoverage(report),
    [printDiagnosis(report, style), printShares(report, style)].filter((part) => part !== '').join('\n'),
    printFailures(report, style),
    printKnown(report, style),
    isJudged ? printUnsettled(report, style) : '',
    subject === undefined || !isJudged ? '' : printReadingsFollowed(report, style),
    footer.planned === 0 ? '' : printOutcomes(report, style),
    printCampaigns(report, style),
    footer.planned === 0 || largest === undefined ? '' : `Largest input: ${largest}`,
    printLaws(report, style),
    printSelfTest(report.selfTest),
  ];
  const isFailing = failureGroups(report).some(({ first }) => first.outcome !== 'known');
  return `${[...parts, isFailing ? printVerdict(report, style) : ''].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Who was checked by what, how the run was narrowed, and what took the place of the reference. */
function opening({ header, subject }: Report): readonly string[] {
  const tool = `${header.package.name} ${header.package.version}`;
  if (subject === undefined) return [`${tool} · ${header.command.join(' ')}`];
  const { name, version, language } = subject.subject;
  const { only = [], chapters = [], golden = [], rules = [] } = header.selection ?? {};
  const program = `${shorten(name)} ${shorten(version)}${language === undefined ? '' : ` (${shorten(language)})`}`;
  const selection = [
    ...only.map((prefix) => (prefix.endsWith('/question#asked') ? '--question' : `--only ${prefix}`)),
    ...chapters.map((chapter) => `--chapter ${chapter}`),
    ...golden.map((path) => `--golden ${path}`),
    ...rules.map((path) => `--rules ${path}`),
  ];
  return [
    `${tool} · ${printable(program)}`,
    ...(selection.length === 0 ? [] : [`selected: ${selection.join(' ')}`]),
    ...(header.asserted === undefined ? [] : [`asserted: ${printReadings(header.asserted)}`]),
    ...(header.against === undefined ? [] : [`compared with: ${header.against.join(' ')}`]),
  ];
}

/** The style in which a verdict is printed. */
const STYLES: Readonly<Record<Tone, keyof Style>> = { good: 'good', warn: 'warn', bad: 'bad', none: 'bad' };

function printVerdict(report: Report, style: Style): string {
  const { title, reason, tone } = verdictText(report);
  const { verdict } = report.footer;
  const aside = ['not conformant', 'no verdict'].includes(verdict)
    ? []
    : [...printGaps(report), ...printNotClaimed(report)];
  return [`${style[STYLES[tone]](title)}: ${reason}`, ...aside].join('; ');
}

/** What else one has to know of the extent of a verdict, below it. */
function printExtent(report: Report): readonly string[] {
  const { verdict } = report.footer;
  if (verdict === 'no verdict') return [];
  const gaps = verdict === 'not conformant' ? printGaps(report) : [];
  const laws = wrap(printUntriedLaws(report)).replaceAll('\n', '\n  ');
  return [...gaps, laws, printSuite(report)].filter((line) => line !== '');
}

function printFailures(report: Report, style: Style): string {
  const groups = failureGroups(report).filter(({ first }) => first.outcome !== 'known');
  if (report.footer.verdict === 'no verdict' && groups.every(({ first }) => first.outcome === 'not-run')) return '';
  const limit = report.diagnoses.some(({ unexplained }) => unexplained === 0) ? EXPLAINED : SHOWN;
  const chosen = new Set([
    ...groups.filter((group) => !isFinding(group)).slice(0, limit.golden),
    ...groups.filter(isFinding).slice(0, limit.found),
  ]);
  const shown = groups.filter((group) => chosen.has(group));
  const left = groups.length - shown.length;
  return [
    ...[smokeWarning(groups)].filter((warning) => warning !== undefined),
    ...shown.map((group, index) => printGroup(group, index + 1, style)),
    ...(left > 0 ? [`… and ${left} more kinds of failure; --report FILE writes them all`] : []),
  ].join('\n\n');
}
