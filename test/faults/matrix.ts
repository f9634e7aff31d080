/** Every planted fault over every golden case: what it answers under the default readings, where that differs. */

import { faults } from '../../src/faults/all.generated.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Errored } from '../../src/model/generated/wire.generated.ts';
import type { Answer } from '../../src/model/question.ts';
import { answer } from '../../src/reference/reference.ts';
import { comparable } from '../../src/syntax/same-answer.ts';
import { cases } from '../support/golden-collection.ts';

export const EXACT = { grounds: true, codes: true } as const;

type Given = Answer | Errored;

/** What the reference answers to each case. */
export const right: readonly Answer[] = cases.map(({ question }) => answer(question, defaultReadings));

const spelled = (index: number, given: Given): string =>
  'errored' in given ? JSON.stringify(given) : comparable(cases[index]?.question.chapter ?? 'ip-ranges', given, EXACT);

const spelledRight = right.map((given, index) => spelled(index, given));

function wrongOf(given: readonly Given[]): ReadonlyMap<number, string> {
  const texts = given.map((each, index): [number, string] => [index, spelled(index, each)]);
  return new Map(texts.filter(([index, text]) => text !== spelledRight[index]));
}

const printed = (wrong: ReadonlyMap<number, string>): string => JSON.stringify([...wrong]);

/** The answers that differ from the reference's as one text: equal for what no golden case separates. */
export function signatureOf(given: readonly Given[]): string {
  return printed(wrongOf(given));
}

export interface Row {
  readonly fault: Fault;
  /** The answers that differ from the reference's, by the number of the case. */
  readonly wrong: ReadonlyMap<number, string>;
  readonly signature: string;
}

/** The cases are asked in their order, so that faults that remember have something to remember. */
export const rows: readonly Row[] = faults.map((fault) => {
  const ask = answerWith(fault, defaultReadings);
  const given = cases.map(({ question }, index) =>
    fault.chapters.includes(question.chapter) ? ask(question) : (right[index] ?? ask(question)),
  );
  const wrong = wrongOf(given);
  return { fault, wrong, signature: printed(wrong) };
});
