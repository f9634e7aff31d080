/** What a program does where no document decides: acceptable, and counted by kind. */
import type { ReportLine, ReportUnsettled } from '../../model/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { align } from './outcomes.ts';
import type { Style } from './text.ts';

/** `12 more lenient, 3 stricter where no document decides`; nothing when it decides everything as the specification does. */
export function leniencyWords(lines: readonly ReportLine[]): string {
  const counts = (['more lenient', 'stricter'] as const).flatMap((direction) => {
    const count = unsettledLines(lines)
      .filter((line) => line.direction === direction)
      .reduce((sum, line) => sum + questionsOf(line), 0);
    return count === 0 ? [] : [`${count} ${direction}`];
  });
  return counts.length === 0 ? '' : `${counts.join(', ')} where no document decides`;
}

export function unsettledLines(lines: readonly ReportLine[]): readonly ReportUnsettled[] {
  return lines.filter((line) => line.line === 'unsettled');
}

/** Golden and generated questions together. */
export function questionsOf({ golden, generated }: ReportUnsettled): number {
  return golden + generated;
}

export function printUnsettled(lines: readonly ReportLine[], style: Style): string {
  const found = unsettledLines(lines);
  if (found.length === 0) return '';
  const rows = found.map((line) => [`${line.said}:`, String(questionsOf(line)), `  ${cite(line.clause)}`]);
  return [
    style.bold('Where no document decides: acceptable, and no failure unless --strict'),
    ...align(rows).map((line) => `  ${line}`),
  ].join('\n');
}
