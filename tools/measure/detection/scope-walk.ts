/** Every planted fault through the small scopes of its chapters, in order of size: what it answers wrongly, and where first. */
import { createHash, type Hash } from 'node:crypto';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Question } from '../../../src/model/question.ts';
import { type Respond, rightly, spell, strictnessFor } from './detects.ts';
import { inOrderOfSize, type Scope, type Sized } from './scope/scope.ts';

/** The wrong answers of a fault in one chapter. */
export interface Wrong {
  readonly count: number;
  /** The first, which is of the smallest size; a fault that remembers shows it only after the questions before it. */
  readonly first: Sized;
}

export interface ScopeWalk {
  readonly scopes: readonly Scope[];
  /** How many questions of each size a chapter has. */
  readonly questions: ReadonlyMap<Chapter, ReadonlyMap<number, number>>;
  readonly wrong: ReadonlyMap<Fault, ReadonlyMap<Chapter, Wrong>>;
  /** Equal for faults that answer every question alike. */
  readonly signatures: ReadonlyMap<Fault, string>;
}

interface Walker {
  readonly fault: Fault;
  readonly ask: Respond;
  readonly wrong: Map<Chapter, Wrong>;
  readonly hash: Hash;
}

/** Each fault keeps one memory from the first question to the last. */
export function walkScopes(
  faults: readonly Fault[],
  scopes: readonly Scope[],
  onProgress: (chapter: Chapter) => void = () => undefined,
): ScopeWalk {
  const walkers = faults.map((fault) => ({
    fault,
    ask: answerWith(fault, defaultReadings),
    wrong: new Map<Chapter, Wrong>(),
    hash: createHash('sha256'),
  }));
  const questions = new Map(
    scopes.map((scope) => {
      onProgress(scope.chapter);
      return [scope.chapter, walk(scope, walkers)];
    }),
  );
  return {
    scopes,
    questions,
    wrong: new Map(walkers.map(({ fault, wrong }) => [fault, wrong])),
    signatures: new Map(walkers.map(({ fault, hash }) => [fault, hash.digest('hex')])),
  };
}

/** Counts the questions by size. */
function walk(scope: Scope, walkers: readonly Walker[]): ReadonlyMap<number, number> {
  const own = walkers.filter(({ fault }) => fault.chapters.includes(scope.chapter));
  const counts = new Map<number, number>();
  let number = 0;
  for (const sized of inOrderOfSize(scope)) {
    number += 1;
    counts.set(sized.size, (counts.get(sized.size) ?? 0) + 1);
    const right = rightly(sized.question);
    for (const walker of own) {
      const given = spell(walker.ask, sized.question, strictnessFor(walker.fault));
      if (given !== right) note(walker, sized, `${scope.chapter} ${number} ${given}\0`);
    }
  }
  return counts;
}

function note({ wrong, hash }: Walker, sized: Sized, answer: string): void {
  const { chapter } = sized.question;
  const before = wrong.get(chapter);
  wrong.set(chapter, { count: (before?.count ?? 0) + 1, first: before?.first ?? sized });
  hash.update(answer);
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
