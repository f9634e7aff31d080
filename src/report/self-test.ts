/** The self-test of the harness: whether each control came out as expected, and in words. */
import type { ReportControl, Verdict } from '../model/generated/wire.generated.ts';
import { plural } from '../syntax/quantities.ts';

/** What the answers of a control come to; that of the seed are not judged. */
const DUE: Readonly<Record<ReportControl['control'], Verdict | undefined>> = {
  reference: 'conformant',
  tampered: 'not conformant',
  skipping: 'incomplete',
  generated: 'not conformant',
  laws: 'not conformant',
  seed: undefined,
};

/** What is wrong with a control, in words; empty when it came out as expected. */
export function controlProblems({
  control,
  expected,
  differences,
  unproved,
  verdict,
}: ReportControl): readonly string[] {
  const due = DUE[control];
  return [
    ...(differences === expected ? [] : [`expected ${expected}`]),
    ...(verdict === due ? [] : [`came out as ${verdict ?? 'nothing'} instead of ${due ?? 'nothing'}`]),
    ...(unproved.length === 0 ? [] : [`no evidence in ${unproved.join(', ')}`]),
    ...(control === 'reference' || expected > 0 ? [] : ['no evidence']),
  ];
}

const RESULTS: Readonly<Record<ReportControl['control'], (count: number) => string>> = {
  reference: (count) => `the reference differed ${plural(count, 'time')}`,
  tampered: (count) => `the tampered reference differed ${plural(count, 'time')}`,
  skipping: (count) => `a program that skips everything did not pass ${plural(count, 'time')}`,
  generated: (count) => `the tampered reference differed ${plural(count, 'time')} on generated questions`,
  laws: (count) => `the tampered reference broke ${plural(count, 'law')}`,
  seed: (count) => `the seed mattered in ${plural(count, 'chapter')}`,
};

/** What a control showed, and where that is not as expected, what was expected. */
export function printControl(control: ReportControl): string {
  return [RESULTS[control.control](control.differences), ...controlProblems(control)].join(', ');
}

/** Whether every control came out as expected. */
export function controlsHold(controls: readonly ReportControl[]): boolean {
  return controls.every((control) => controlProblems(control).length === 0);
}

/** The self-test in one sentence; empty when none was run. */
export function printSelfTest(controls: readonly ReportControl[]): string {
  if (controls.length === 0) return '';
  return `Self-test: ${controls.map(printControl).join('; ')}${controlsHold(controls) ? ': as expected' : ''}.`;
}
