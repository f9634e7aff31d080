/** What a run comes to: the verdict, its exit code, and the one sentence that says why. */
import { defined } from '../model/defined.ts';
import type {
  OutcomeCounts,
  ReportFooter,
  ReportLaw,
  ReportQuestion,
  Verdict,
} from '../model/generated/wire.generated.ts';
import { unreachable } from '../model/invariant.ts';
import { plural } from '../syntax/quantities.ts';
import { extentOf, printScope } from './extent.ts';
import { noLists, type Report, type ReportBody } from './record.ts';
import { countOutcomes, generatedCount, totalOf, unansweredCount } from './totals.ts';

/** The verdict on what was found. Conformant only when something was asked and nothing is wrong. */
export function verdictOf(body: Partial<ReportBody>): Verdict {
  const { subject, laws, known } = { ...noLists, ...body };
  const counts = totalOf(body);
  const bad = counts.failed + counts.errored + counts.violated + counts.crashed + counts['timed-out'] + counts.unstable;
  if (bad > 0 || laws.some(isBroken)) return 'not conformant';
  const open = counts.unsupported + counts['not-run'] + (subject?.unasked.length ?? 0);
  if (open > 0) return 'incomplete';
  if (counts.passed + counts.acceptable + counts.known === 0) return 'no verdict';
  if (known.some(({ state }) => state !== 'in-force')) return 'known differences out of date';
  const isTolerated = counts.known > 0 || laws.some((law) => law.known !== undefined);
  return isTolerated ? 'conformant with known differences' : 'conformant';
}

/** Whether the law does not hold, and nobody expected that. */
function isBroken({ broken, known }: ReportLaw): boolean {
  return broken > 0 && known === undefined;
}

/** The exit code of `check` and `report`. */
export function exitCode(verdict: Verdict): number {
  switch (verdict) {
    case 'conformant':
    case 'conformant with known differences':
      return 0;
    case 'incomplete':
    case 'known differences out of date':
    case 'not conformant':
      return 1;
    case 'no verdict':
      return 3;
    default:
      return unreachable(verdict);
  }
}

/** The run with its verdict. */
export function withVerdict(body: ReportBody): Report {
  const verdict = verdictOf(body);
  const extent = extentOf(body);
  return { ...body, footer: { ...footer(verdict, body.questions), ...defined({ extent }) } };
}

/** A run that has no verdict, and why. */
export function withoutVerdict(body: ReportBody, problem: string): Report {
  return { ...body, footer: { ...footer('no verdict', body.questions), problem } };
}

function footer(verdict: Verdict, questions: readonly ReportQuestion[]): ReportFooter {
  const outcomes = countOutcomes(questions);
  return { line: 'footer', verdict, exit: exitCode(verdict), planned: questions.length, outcomes };
}

/** How a verdict looks: good only where nothing of the claimed chapters was left out. */
export type Tone = 'good' | 'warn' | 'bad' | 'none';

/** The verdict for a person. */
interface VerdictText {
  /** The verdict and its scope: `conformant in the selected questions of 1 of 8 chapters`. */
  readonly title: string;
  /** Why, without a capital and a full stop. */
  readonly reason: string;
  readonly tone: Tone;
}

const TEXTS: Readonly<Record<Verdict, { readonly tone: Tone; readonly reason: (report: Report) => string }>> = {
  conformant: { tone: 'good', reason: allRight },
  'conformant with known differences': {
    tone: 'warn',
    reason: (report) => `${totalOf(report).known} of ${printCount(report)} differ as listed, the others passed`,
  },
  'known differences out of date': {
    tone: 'bad',
    reason: () => 'nothing else is wrong, but the list has entries to delete',
  },
  incomplete: { tone: 'warn', reason: (report) => `nothing failed, but ${missing(report)}` },
  'not conformant': { tone: 'bad', reason: (report) => `${problemCounts(report)} of ${printCount(report)}` },
  'no verdict': { tone: 'none', reason: ({ footer: { problem } }) => problem ?? 'nothing was asked' },
};

/** The verdict in words, for every format. */
export function verdictText(report: Report): VerdictText {
  const { verdict } = report.footer;
  const { tone, reason } = TEXTS[verdict];
  return {
    title: verdict.replace(/^conformant/, (word) => word + printScope(report)),
    reason: reason(report),
    tone: tone === 'good' && extentOf(report)?.whole !== true ? 'warn' : tone,
  };
}

function allRight(report: Report): string {
  const { planned } = report.footer;
  const generated = generatedCount(report);
  const count =
    generated === 0 ? plural(planned, 'question') : `${planned} golden and ${generated} generated questions`;
  const leniency = printLeniency(report);
  return leniency === '' ? `all ${count} passed` : `nothing is wrong; ${leniency}, of ${count}`;
}

function printCount(report: Report): string {
  const { planned } = report.footer;
  const generated = generatedCount(report);
  const both = plural(planned + generated, 'question');
  const split = generated === 0 ? '' : ` (${planned} golden, ${generated} generated)`;
  return `${both}${split}${unansweredCount(report.findings) === 0 ? '' : ' and those of laws'}`;
}

/** `12 answers more lenient, 3 stricter where the documents are silent`; empty when there is none. */
export function printLeniency({ unsettled }: ReportBody): string {
  const counts = (['more lenient', 'stricter'] as const).flatMap((direction) => {
    const own = unsettled.filter((each) => each.direction === direction);
    const count = own.reduce((sum, { golden, generated }) => sum + golden + generated, 0);
    return count === 0 ? [] : [`${count} ${direction}`];
  });
  return counts.length === 0 ? '' : `${counts.join(', ')} where the documents are silent`;
}

function missing(report: Report): string {
  const outcomes = totalOf(report);
  const count = outcomes.unsupported + outcomes['not-run'];
  const { unasked = [] } = report.subject ?? {};
  return [
    ...(count === 0 ? [] : [`${count} of ${printCount(report)} have no answer`]),
    ...(unasked.length === 0 ? [] : [`nothing could be asked of ${unasked.join(', ')}`]),
  ].join(', and ');
}

function problemCounts(report: Report): string {
  const { passed: _, acceptable: __, ...rest }: OutcomeCounts = totalOf(report);
  const broken = report.laws.filter(isBroken).length;
  return [
    ...(broken === 0 ? [] : [`${plural(broken, 'law')} broken`]),
    ...Object.entries(rest)
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => `${count} ${outcome}`),
  ].join(', ');
}
