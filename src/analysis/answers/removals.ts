/** Answers that hold whichever policies a removal of unknown extent took away. */
import type { AccessQuestion } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { accessEvaluator } from './access.ts';
import type { AccessQuestionGiven } from './app-world.ts';

/** Policies of one app of which every selection is tried; of more, any answer may turn. */
const MOST = 8;

/** Whether the answer is the same on every selection of the policies, none and all among them. */
export function survivesRemoval(
  { given, open }: AccessQuestionGiven,
  asked: AccessQuestion,
  readings: Readings,
): boolean {
  const { policies, directory } = given;
  if (policies.length > MOST) return false;
  const { decide } = accessEvaluator(directory, open);
  const accessTo = (selected: typeof policies): string => decide(selected, asked, readings).answer.access;
  const whole = accessTo(policies);
  for (let bits = 0; bits < 1 << policies.length; bits += 1) {
    if (accessTo(policies.filter((_, index) => (bits >> index) & 1)) !== whole) return false;
  }
  return true;
}
