/** Planted faults through the small scope of a chapter, in order of size: what they answer wrongly, and where first. */
import { createHash, type Hash } from 'node:crypto';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { type Respond, rightly, spell, strictnessFor } from './detects.ts';
import { inOrderOfSize, type Scope, type Sized } from './scope/scope.ts';

/** The wrong answers of a fault in the small scope of one chapter. */
export interface WrongAnswers {
  readonly count: number;
  /** The first, which is of the smallest size; a fault that remembers shows it only after the questions before it. */
  readonly first: Sized | undefined;
  /** Equal for faults that answer every question of the scope alike. */
  readonly digest: string;
}

interface Walker {
  readonly fault: Fault;
  readonly ask: Respond;
  readonly hash: Hash;
  count: number;
  first: Sized | undefined;
}

/** Asks the questions of a scope of each fault, the smallest first. */
export function walkScope(scope: Scope, faults: readonly Fault[]): ReadonlyMap<Fault, WrongAnswers> {
  const walkers = faults.map(
    (fault): Walker => ({
      fault,
      ask: answerWith(fault, defaultReadings),
      hash: createHash('sha256'),
      count: 0,
      first: undefined,
    }),
  );
  let number = 0;
  for (const sized of inOrderOfSize(scope)) {
    number += 1;
    const right = rightly(sized.question);
    for (const walker of walkers) {
      const given = spell(walker.ask, sized.question, strictnessFor(walker.fault));
      if (given === right) continue;
      walker.count += 1;
      walker.first ??= sized;
      walker.hash.update(`${number} ${given}\0`);
    }
  }
  return new Map(
    walkers.map(({ fault, count, first, hash }) => [fault, { count, first, digest: hash.digest('hex').slice(0, 12) }]),
  );
}

/** How many questions of each size a scope has. */
export function sizesOf(scope: Scope): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { size } of inOrderOfSize(scope)) counts.set(size, (counts.get(size) ?? 0) + 1);
  return counts;
}

/** A fault's answers to questions in their order, where they are wrong; equal for faults that answer alike. */
export function signatureOver(fault: Fault, questions: readonly Question[]): string {
  const ask = answerWith(fault, defaultReadings);
  const hash = createHash('sha256');
  for (const [index, question] of questions.entries()) {
    const given = spell(ask, question, strictnessFor(fault));
    if (given !== rightly(question)) hash.update(`${index} ${given}\0`);
  }
  return hash.digest('hex');
}
