/** Every planted fault over every golden case: what it answers under the default readings, where that differs. */

import { faults } from '../../src/faults/all.generated.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { comparable } from '../../src/harness/compare.ts';
import type { Answer } from '../../src/model/answer.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Errored } from '../../src/model/wire.generated.ts';
import { answer } from '../../src/reference/answer.ts';
import { cases } from '../golden-collection.ts';

export const EXACT = { grounds: true, codes: true } as const;

/** What the reference answers to each case. */
export const right: readonly Answer[] = cases.map(({ question }) => answer(question, defaultReadings));

const spelled = (index: number, given: Answer | Errored): string =>
  'errored' in given ? JSON.stringify(given) : comparable(cases[index]?.question.chapter ?? 'ip-ranges', given, EXACT);

const spelledRight = right.map((given, index) => spelled(index, given));

export interface Row {
  readonly fault: Fault;
  /** The answers that differ from the reference's, by the number of the case. */
  readonly wrong: ReadonlyMap<number, Answer | Errored>;
  /** The same as one text: equal for faults that no golden case separates. */
  readonly signature: string;
}

export const rows: readonly Row[] = faults.map((fault) => {
  const ask = answerWith(fault, defaultReadings);
  const wrong = new Map<number, Answer | Errored>();
  for (const [index, { question }] of cases.entries()) {
    if (!fault.chapters.includes(question.chapter)) continue;
    const given = ask(question);
    if (spelled(index, given) !== spelledRight[index]) wrong.set(index, given);
  }
  const signature = JSON.stringify([...wrong].map(([index, given]) => [index, spelled(index, given)]));
  return { fault, wrong, signature };
});
