/** A report for a person: the verdict, what failed and why, the readings found, the counts. */
import type {
  ReportFooter,
  ReportHeader,
  ReportLine,
  ReportQuestion,
  ReportSubject,
} from '../../model/wire.generated.ts';
import { kindsOf } from './groups.ts';
import { printKind } from './text-failure.ts';
import { printReadingLines } from './text-readings.ts';
import { printCounts } from './text-table.ts';

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

/** Kinds of trouble that are shown in full. */
const SHOWN = 20;

export function printText(lines: readonly ReportLine[], style: Style = plainStyle): string {
  const header = lines.find((line) => line.line === 'header');
  const subject = lines.find((line) => line.line === 'subject');
  const footer = lines.find((line) => line.line === 'footer');
  const questions = lines.filter((line) => line.line === 'question');
  if (footer === undefined) return 'the report is truncated: it has no verdict\n';
  const parts = [
    [opening(header, subject), verdict(footer, subject, style)].join('\n'),
    troubles(questions, footer, style),
    conflicts(lines),
    subject === undefined || footer.verdict === 'no verdict' ? '' : printReadingLines(lines, style),
    footer.planned === 0 ? '' : printCounts(questions, subject, style),
    controls(lines),
  ];
  const failing = questions.some((question) => question.outcome !== 'passed');
  return `${[...parts, failing ? verdict(footer, subject, style) : ''].filter((part) => part !== '').join('\n\n')}\n`;
}

function opening(header: ReportHeader | undefined, subject: ReportSubject | undefined): string {
  const tool = header === undefined ? '' : `${header.package.name} ${header.package.version}`;
  if (subject === undefined) return `${tool} · ${(header?.command ?? []).join(' ')}`;
  const { name, version, language } = subject.subject;
  return `${tool} · ${name} ${version}${language === undefined ? '' : ` (${language})`}`;
}

function verdict(footer: ReportFooter, subject: ReportSubject | undefined, style: Style): string {
  const { planned, outcomes } = footer;
  switch (footer.verdict) {
    case 'conformant': {
      const rest = (subject?.notClaimed ?? []).length === 0 ? '' : `; not claimed: ${subject?.notClaimed.join(', ')}`;
      return `${style.good('conformant')}: all ${planned} questions passed${rest}`;
    }
    case 'incomplete':
      return `${style.warn('incomplete')}: nothing failed, but ${outcomes.unsupported + outcomes['not-run']} of ${planned} questions have no answer`;
    case 'not conformant':
      return `${style.bad('not conformant')}: ${troubleCounts(footer)} of ${planned} questions`;
    case 'no verdict':
      return `${style.bad('no verdict')}: ${footer.problem ?? 'nothing was asked'}`;
  }
}

function troubleCounts({ outcomes }: ReportFooter): string {
  const { passed: _, ...rest } = outcomes;
  return Object.entries(rest)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}

function troubles(questions: readonly ReportQuestion[], footer: ReportFooter, style: Style): string {
  const trouble = questions.filter((question) => question.outcome !== 'passed');
  if (footer.verdict === 'no verdict' && trouble.every((question) => question.outcome === 'not-run')) return '';
  const kinds = kindsOf(trouble);
  const smoke = trouble.some((question) => question.address.startsWith('smoke#') && question.outcome === 'failed');
  const warning = smoke ? ['A smoke question failed: look at the wiring of the adapter before anything else.'] : [];
  const shown = kinds.slice(0, SHOWN).map((kind, index) => printKind(kind, index + 1, style));
  const left = kinds.length - shown.length;
  const more = left > 0 ? [`… and ${left} more kinds of trouble; --report FILE writes them all`] : [];
  return [...warning, ...shown, ...more].join('\n\n');
}

function conflicts(lines: readonly ReportLine[]): string {
  const found = lines.filter((line) => line.line === 'conflict');
  return found
    .map(({ addresses }) =>
      [
        'No reading explains all of these answers together, though each is right under some reading:',
        ...addresses.map((address) => `  ${address}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function controls(lines: readonly ReportLine[]): string {
  const found = lines.filter((line) => line.line === 'control');
  if (found.length === 0) return '';
  const words = found.map(({ control, expected, differences }) => {
    const wanted = differences === expected ? 'as it must' : `and must ${expected} times`;
    return `the ${control === 'reference' ? 'reference' : 'tampered reference'} differed ${differences} times, ${wanted}`;
  });
  return `Self-test over the same wire: ${words.join('; ')}.`;
}
