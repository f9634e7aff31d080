/** A report for a person: the verdict, what failed and why, the readings found, the counts. */

import { unreachable } from '../../model/invariant.ts';
import type {
  OutcomeCounts,
  ReportFooter,
  ReportHeader,
  ReportLine,
  ReportSubject,
} from '../../model/wire.generated.ts';
import { printable } from '../../syntax/printable.ts';
import { printReadings } from '../../syntax/readings.ts';
import { shorten } from '../../syntax/shorten.ts';
import { extentOf } from '../extent.ts';
import { printGaps, printLawsWithoutWorld, printPlace, printSuite } from '../extent-words.ts';
import { isFinding, troublesOf } from '../failures.ts';
import { oneLineEach } from '../one-line.ts';
import { totalOf, unansweredCount } from '../verdict.ts';
import { generatedCount, printCampaigns, printLaws } from './campaigns.ts';
import { printDiagnosis } from './diagnosis.ts';
import { printKind, wrap } from './failure.ts';
import { printKnown } from './known.ts';
import { printLargest } from './largest.ts';
import { printCounts } from './outcomes.ts';
import { printReadingLines } from './readings.ts';
import { printControls } from './self-test.ts';
import { printShares } from './shares.ts';
import { leniencyWords, printUnsettled } from './unsettled.ts';

/** Colours, or functions that leave the text alone. */
export interface Style {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const same = (text: string): string => text;
export const plainStyle: Style = { good: same, bad: same, warn: same, bold: same, dim: same };

/** Kinds of trouble with golden cases, and findings of generated questions, that are shown in full. */
const SHOWN = { golden: 12, found: 8 };
/** The same when one cause explains all of them. */
const EXPLAINED = { golden: 3, found: 4 };

export function printText(report: readonly ReportLine[], style: Style = plainStyle): string {
  const lines = oneLineEach(report);
  const header = lines.find((line) => line.line === 'header');
  const subject = lines.find((line) => line.line === 'subject');
  const footer = lines.find((line) => line.line === 'footer');
  const questions = lines.filter((line) => line.line === 'question');
  if (footer === undefined) return 'the report is truncated: it has no verdict\n';
  const parts = [
    [opening(header, subject), verdict(footer, lines, style), ...extent(footer, lines)].join('\n'),
    [printDiagnosis(lines, style), printShares(lines, style)].filter((part) => part !== '').join('\n'),
    troubles(lines, footer, style),
    printKnown(lines, style),
    footer.verdict === 'no verdict' ? '' : printUnsettled(lines, style),
    subject === undefined || footer.verdict === 'no verdict' ? '' : printReadingLines(lines, style),
    footer.planned === 0 ? '' : printCounts(questions, subject, style),
    printCampaigns(lines, style),
    footer.planned === 0 ? '' : printLargest(lines),
    printLaws(lines, style),
    printControls(lines),
  ];
  const failing = troublesOf(lines).some(({ first }) => first.outcome !== 'known');
  return `${[...parts, failing ? verdict(footer, lines, style) : ''].filter((part) => part !== '').join('\n\n')}\n`;
}

function opening(header: ReportHeader | undefined, subject: ReportSubject | undefined): string {
  const tool = header === undefined ? '' : `${header.package.name} ${header.package.version}`;
  if (subject === undefined) return `${tool} · ${(header?.command ?? []).join(' ')}`;
  const { name, version, language } = subject.subject;
  const program = printable(
    `${shorten(name)} ${shorten(version)}${language === undefined ? '' : ` (${shorten(language)})`}`,
  );
  return [`${tool} · ${program}`, ...asked(header)].join('\n');
}

/** How the run was narrowed, and what was expected in place of the reference's answers. */
function asked(header: ReportHeader | undefined): readonly string[] {
  const { only = [], chapters = [], golden = [] } = header?.selection ?? {};
  const parts = [
    ...only.map((prefix) => (prefix.endsWith('/question#asked') ? '--question' : `--only ${prefix}`)),
    ...chapters.map((chapter) => `--chapter ${chapter}`),
    ...golden.map((path) => `--golden ${path}`),
  ];
  return [
    ...(parts.length === 0 ? [] : [`asked only: ${parts.join(' ')}`]),
    ...(header?.asserted === undefined ? [] : [`asserted, whatever it declares: ${printReadings(header.asserted)}`]),
    ...(header?.against === undefined ? [] : [`compared with: ${header.against.join(' ')}`]),
  ];
}

function verdict(footer: ReportFooter, lines: readonly ReportLine[], style: Style): string {
  const { planned } = footer;
  const outcomes = totalOf(lines);
  const generated = generatedCount(lines);
  const lawful = unansweredCount(lines) === 0 ? '' : ' and those of laws';
  const count = generated === 0 ? `${planned} questions` : `${planned} golden and ${generated} generated questions`;
  const both = generated === 0 ? count : `${planned + generated} questions (${planned} golden, ${generated} generated)`;
  const all = `${both}${lawful}`;
  switch (footer.verdict) {
    case 'conformant':
      return `${toned(lines, style)(`conformant${printPlace(lines)}`)}: ${rightIn(count, lines)}${aside(lines)}`;
    case 'conformant with known differences':
      return `${style.warn(`conformant${printPlace(lines)} with known differences`)}: ${outcomes.known} of ${all} differ as listed, the others passed${aside(lines)}`;
    case 'known differences out of date':
      return `${style.bad(footer.verdict)}: nothing else is wrong, but the list has entries to delete${aside(lines)}`;
    case 'incomplete':
      return `${style.warn('incomplete')}: nothing failed, but ${missing(outcomes, all, lines)}${aside(lines)}`;
    case 'not conformant':
      return `${style.bad('not conformant')}: ${troubleCounts(outcomes, lines)} of ${all}`;
    case 'no verdict':
      return `${style.bad('no verdict')}: ${footer.problem ?? 'nothing was asked'}`;
    default:
      return unreachable(footer.verdict);
  }
}

/** What is right of a conformant run. */
function rightIn(count: string, lines: readonly ReportLine[]): string {
  const lenient = leniencyWords(lines);
  return lenient === '' ? `all ${count} passed` : `nothing wrong; ${lenient}, of ${count}`;
}

/** Green is for a verdict on all of the claimed chapters. */
function toned(lines: readonly ReportLine[], style: Style): Style['good'] {
  return extentOf(lines)?.whole === true ? style.good : style.warn;
}

/** What the verdict is not about. */
function aside(lines: readonly ReportLine[]): string {
  const notClaimed = lines.find((line) => line.line === 'subject')?.notClaimed ?? [];
  const parts = [...printGaps(lines), ...(notClaimed.length === 0 ? [] : [`not claimed: ${notClaimed.join(', ')}`])];
  return parts.map((part) => `; ${part}`).join('');
}

/** What else one has to know of the extent of a verdict, below it. */
function extent({ verdict }: ReportFooter, lines: readonly ReportLine[]): readonly string[] {
  if (verdict === 'no verdict') return [];
  const gaps = verdict === 'not conformant' ? printGaps(lines) : [];
  const laws = wrap(printLawsWithoutWorld(lines)).replaceAll('\n', '\n  ');
  return [...gaps, laws, printSuite(lines)].filter((line) => line !== '');
}

function missing(outcomes: OutcomeCounts, all: string, lines: readonly ReportLine[]): string {
  const count = outcomes.unsupported + outcomes['not-run'];
  const unasked = lines.find((line) => line.line === 'subject')?.unasked ?? [];
  return [
    ...(count === 0 ? [] : [`${count} of ${all} have no answer`]),
    ...(unasked.length === 0 ? [] : [`nothing could be asked of ${unasked.join(', ')}`]),
  ].join(', and ');
}

function troubleCounts({ passed: _, acceptable: __, ...rest }: OutcomeCounts, lines: readonly ReportLine[]): string {
  const broken = lines.filter((line) => line.line === 'law' && line.broken > 0 && line.known === undefined).length;
  return [
    ...(broken === 0 ? [] : [`${broken} ${broken === 1 ? 'law' : 'laws'} broken`]),
    ...Object.entries(rest)
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => `${count} ${outcome}`),
  ].join(', ');
}

function troubles(lines: readonly ReportLine[], footer: ReportFooter, style: Style): string {
  const kinds = troublesOf(lines).filter(({ first }) => first.outcome !== 'known');
  if (footer.verdict === 'no verdict' && kinds.every(({ first }) => first.outcome === 'not-run')) return '';
  const smoke = kinds.some(({ first }) => first.address.startsWith('smoke#') && first.outcome === 'failed');
  const warning = smoke ? ['A smoke question failed: look at the wiring of the adapter before anything else.'] : [];
  const isExplained = lines.some((line) => line.line === 'diagnosis' && line.unexplained === 0);
  const limit = isExplained ? EXPLAINED : SHOWN;
  const [golden, found] = [kinds.filter((kind) => !isFinding(kind)), kinds.filter(isFinding)];
  const chosen = new Set([...golden.slice(0, limit.golden), ...found.slice(0, limit.found)]);
  const shown = kinds.filter((kind) => chosen.has(kind)).map((kind, index) => printKind(kind, index + 1, style));
  const left = kinds.length - shown.length;
  const more = left > 0 ? [`… and ${left} more kinds of trouble; --report FILE writes them all`] : [];
  return [...warning, ...shown, ...more].join('\n\n');
}
