/** Whether a control of the self-test came out as it must. */
import type { ReportControl, Verdict } from '../model/wire.generated.ts';

/** What the answers of a control come to; that of the seed are not judged. */
const DUE: Readonly<Record<ReportControl['control'], Verdict | undefined>> = {
  reference: 'conformant',
  tampered: 'not conformant',
  skipping: 'incomplete',
  generated: 'not conformant',
  laws: 'not conformant',
  seed: undefined,
};

/** What is wrong with a control, in words; empty when it came out as it must. */
export function troubleOf({ control, expected, differences, unproved, verdict }: ReportControl): readonly string[] {
  const due = DUE[control];
  return [
    ...(differences === expected ? [] : [`must ${expected}`]),
    ...(verdict === due ? [] : [`came to ${verdict ?? 'nothing'}, and must come to ${due ?? 'nothing'}`]),
    ...(unproved.length === 0 ? [] : [`proves nothing in ${unproved.join(', ')}`]),
    ...(control === 'reference' || expected > 0 ? [] : ['proves nothing']),
  ];
}
