/** The self-test of the harness, in words. */
import type { ReportControl, ReportLine } from '../../model/wire.generated.ts';
import { printable } from '../../syntax/printable.ts';

function showed(control: ReportControl['control'], count: number): string {
  switch (control) {
    case 'reference':
      return `the reference differed ${count} times`;
    case 'tampered':
      return `the tampered reference differed ${count} times`;
    case 'skipping':
      return `one that leaves everything out failed to pass ${count} times`;
    case 'generated':
      return `the tampered one differed ${count} times on generated questions`;
    case 'seed':
      return `seeds counted in ${count} chapters`;
    default:
      return `${printable(control)} counted ${count}`; // of a later version
  }
}

/** What a control showed, and where that is not as it must be, what it must have shown. */
export function controlWords({ control, expected, differences }: ReportControl): string {
  const wanted = differences === expected ? '' : ` and must ${expected}`;
  return `${showed(control, differences)}${wanted}`;
}

export function printControls(lines: readonly ReportLine[]): string {
  const found = lines.filter((line) => line.line === 'control');
  if (found.length === 0) return '';
  const due = found.every(({ expected, differences }) => expected === differences);
  return `Self-test over the same wire: ${found.map(controlWords).join('; ')}${due ? ': as it must be' : ''}.`;
}
