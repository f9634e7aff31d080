/** A small scope: every question of a chapter up to a size, over a small, fixed choice of what it is made of. */
import type { Chapter } from '../../../../src/model/chapters.ts';
import type { Question } from '../../../../src/model/question.ts';

export interface Scope {
  readonly chapter: Chapter;
  /** What the size of a question counts: `rules`. */
  readonly counts: string;
  /** The smallest and the largest size. */
  readonly sizes: readonly [number, number];
  /** Every question of one size; the larger the size, the smaller the alphabet. */
  readonly ofSize: (size: number) => Iterable<Question>;
}

export interface Sized {
  readonly size: number;
  readonly question: Question;
}

/** All questions, the smallest first. */
export function* inOrderOfSize({ sizes: [smallest, largest], ofSize }: Scope): Generator<Sized> {
  for (let size = smallest; size <= largest; size += 1) {
    for (const question of ofSize(size)) yield { size, question };
  }
}

/** Every list of so many items, in which an item may stand again. */
export function* listsOf<T>(items: readonly T[], length: number): Generator<readonly T[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const first of items) {
    for (const rest of listsOf(items, length - 1)) yield [first, ...rest];
  }
}

/** A value, and the value with each change alone. */
export function eachAlone<T extends object>(value: T, changes: readonly Partial<T>[]): readonly T[] {
  return [value, ...changes.map((change) => ({ ...value, ...change }))];
}
