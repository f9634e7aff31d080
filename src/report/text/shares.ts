/** What the failures of each chapter share, in words. */
import type { ReportShare } from '../../model/generated/wire.generated.ts';
import { printable } from '../../syntax/terminal-text.ts';
import type { Report } from '../record.ts';
import type { Style } from './style.ts';

/** One line for each share. */
export function printShares(report: Report, style: Style): string {
  const isContested = report.readings.some(({ status }) => status === 'contested');
  const verb = isContested ? 'failed or contradict others' : 'failed';
  return tellingShares(report)
    .map((share) => `${share.others === true ? '  ' : `${style.bold(printHead(share))}: `}${printShare(share, verb)}`)
    .join('\n');
}

/** Where known mistakes explain all failures, only the first of each chapter. */
export function tellingShares({ diagnoses, shares }: Report): readonly ReportShare[] {
  const isExplained = diagnoses.at(-1)?.unexplained === 0;
  return shares.filter(({ others }) => !isExplained || others !== true);
}

/** `What the failures of ip-ranges have in common`. */
export function printHead({ chapter }: ReportShare): string {
  return `What the failures of ${chapter} have in common`;
}

/** `38 of 46 questions with a dotted IPv6 address failed, 1 of 256 others`. */
export function printShare(share: ReportShare, verb = 'failed'): string {
  const { features, failedWith, failedWithout, rightWith, rightWithout, under = {} } = share;
  const [sort, others] = [share.of === 'generated' ? 'generated questions' : 'questions', share.others === true];
  const which = others ? `other ${sort}` : sort;
  const readings = Object.entries(under).map(([axis, reading]) => printable(`${axis}=${reading}`));
  const rest = failedWithout + rightWithout;
  return `${failedWith} of ${failedWith + rightWith} ${which} with ${printable(features.join(' and '))} ${verb}, ${failedWithout} of ${rest} ${others ? 'without' : 'others'}${readings.length === 0 ? '' : `, if it follows ${readings.join(', ')}`}`;
}
