/** The self-test of the harness, in words. */
import type { ReportControl, ReportLine } from '../../model/wire.generated.ts';
import { printable } from '../../syntax/printable.ts';
import { troubleOf } from '../self-test.ts';

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
    case 'laws':
      return `it broke ${count} laws`;
    case 'seed':
      return `the seed was heeded in ${count} chapters`;
    default:
      return `${printable(control)} counted ${count}`; // of a later version
  }
}

/** What a control showed, and where that is not as it must be, what it must have shown. */
export function controlWords(line: ReportControl): string {
  return [showed(line.control, line.differences), ...troubleOf(line)].join(', and ');
}

export function printControls(lines: readonly ReportLine[]): string {
  const found = lines.filter((line) => line.line === 'control');
  if (found.length === 0) return '';
  const due = found.every((line) => troubleOf(line).length === 0);
  return `Self-test: ${found.map(controlWords).join('; ')}${due ? ': as it must be' : ''}.`;
}
