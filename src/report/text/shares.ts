/** What the failures of each chapter share, in words. */
import type { ReportLine, ReportShare } from '../../model/wire.generated.ts';
import { printable } from '../../syntax/printable.ts';
import type { Style } from './text.ts';

/** One line for each share; where known mistakes explain all failures, only the first of each chapter. */
export function printShares(lines: readonly ReportLine[], style: Style): string {
  const isContested = lines.some((line) => line.line === 'reading' && line.status === 'contested');
  const verb = isContested ? 'failed or contradict others' : 'failed';
  return sharesOf(lines)
    .map((share) => `${share.others === true ? '  ' : `${style.bold(headOf(share))}: `}${shareWords(share, verb)}`)
    .join('\n');
}

/** Those that are worth saying. */
export function sharesOf(lines: readonly ReportLine[]): readonly ReportShare[] {
  const last = lines.findLast((line) => line.line === 'diagnosis');
  return lines
    .filter((line) => line.line === 'share')
    .filter(({ others }) => last?.unexplained !== 0 || others !== true);
}

/** `What the failures of ip-ranges share`. */
export function headOf({ chapter }: ReportShare): string {
  return `What the failures of ${chapter} share`;
}

/** `38 of 46 questions with a dotted IPv6 address failed, 1 of 256 others`. */
export function shareWords(share: ReportShare, verb = 'failed'): string {
  const { features, failedWith, failedWithout, rightWith, rightWithout, under = {} } = share;
  const [sort, others] = [share.of === 'generated' ? 'generated questions' : 'questions', share.others === true];
  const which = others ? `other ${sort}` : sort;
  const readings = Object.entries(under).map(([axis, reading]) => printable(`${axis}=${reading}`));
  const rest = failedWithout + rightWithout;
  return `${failedWith} of ${failedWith + rightWith} ${which} with ${printable(features.join(' and '))} ${verb}, ${failedWithout} of ${rest} ${others ? 'without' : 'others'}${readings.length === 0 ? '' : `, if it follows ${readings.join(', ')}`}`;
}
