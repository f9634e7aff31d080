/** What another reading changes. */

import { defined } from '../../model/defined.ts';
import type { MatrixRow, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { SomeReadings } from '../../model/readings.ts';
import type { AppColumn } from './column.ts';

/** The answer, with the one that takes its place where that is another. */
export function withChange(answer: ReasonedAnswer, after: ReasonedAnswer, changed: SomeReadings): ReasonedAnswer {
  if (after.answer === answer.answer) return answer;
  const readings = Object.fromEntries(Object.entries(changed).map(([axis, reading]) => [axis, [reading]]));
  const { answer: then, decidedBy, because } = after;
  return { ...answer, change: { readings, answer: then, decidedBy, ...defined({ because }) } };
}

/** Whether the answer is another one under the other readings. */
export function isChanged({ change }: ReasonedAnswer): boolean {
  return change !== undefined;
}

/** Whether an answer of the row is. */
export function hasChange({ cells }: MatrixRow, columns: readonly AppColumn[]): boolean {
  const given = new Map(cells.map(([app = 0, answer = 0]) => [app, answer]));
  return columns.some(({ answers }, index) => answers[given.get(index) ?? 0]?.change !== undefined);
}
