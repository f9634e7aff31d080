/** Answers that a reading decides, as text. */

import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import { axesOf } from './reading-sets.ts';
import { printRegion } from './readings.ts';

type Dependent = Pick<ReasonedAnswer, 'answer' | 'depends'>;

/** Whether other readings make another answer of one that is known. */
export function isDependent({ answer, depends }: Dependent): boolean {
  return answer !== 'not known' && depends.some((other) => other.answer !== answer);
}

/** `depends on a reading: Granted (nested-groups=transitive), Denied (nested-groups=direct)`; the one that is taken first. */
export function printDependent(dependent: Dependent): string {
  const { answer, depends } = dependent;
  const others = depends.map((other) => `${other.answer} (${printRegion(other.readings)})`);
  return `depends on a reading: ${[`${answer} (${readingTaken(dependent)})`, ...others].join(', ')}`;
}

/** The readings under which the answer holds, of the axes that decide: nobody chose them, so that they are the defaults. */
export function readingTaken({ depends }: Dependent): string {
  const axes = [...new Set(depends.flatMap(({ readings }) => axesOf(readings)))];
  return printRegion(Object.fromEntries(axes.map((axis) => [axis, [defaultReadings[axis]]])));
}
