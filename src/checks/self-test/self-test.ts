/** The self-test of a run: its controls asked what the subject is asked. */
import type { Subject } from '../../harness/subject.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportControl } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { runCampaignControls } from './campaigns.ts';
import { type ControlName, controlNames, expectingReference, runControl, skipping } from './wire.ts';

export interface ControlOptions {
  /** Makes the reference, or the tampered one, as a subject over the same wire. Without it no controls are run. */
  readonly control?: (control: ControlName, readings: SomeReadings) => Subject;
  /** Questions are generated in the run: only then do their controls mean something. */
  readonly campaign?: unknown;
}

export async function runControls(
  { control, campaign }: ControlOptions,
  cases: readonly Case[],
  declared: SomeReadings,
): Promise<readonly ReportControl[]> {
  if (control === undefined) return [];
  const found: ReportControl[] = [];
  const expecting = expectingReference(cases, declared);
  for (const name of controlNames) found.push(await runControl(name, control(name, declared), expecting, declared));
  found.push(await runControl('skipping', skipping(), expecting, declared));
  if (campaign === undefined) return found;
  const chapters = [...new Set(cases.map(({ question }) => question.chapter))];
  return [...found, ...(await runCampaignControls(chapters, { ...defaultReadings, ...declared }))];
}
