/** What two collections of golden cases can tell: each beside the other. */
import type { Fault } from '../../faults/fault.ts';
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { Case } from '../../model/golden.ts';
import { nameOfPair, pairsOf, wrongIn } from './requirements.ts';

/** Names of what a collection can tell. */
export interface Power {
  readonly questions: number;
  readonly faults: readonly string[];
  readonly pairs: readonly string[];
  readonly clauses: readonly ClauseId[];
}

/** All questions are asked in their order; pairs that show under the defaults are not named once more for other readings. */
export function powerOf(cases: readonly Case[], faults: readonly Fault[]): Power {
  const questions = cases.map(({ question }) => question);
  const pairs = [
    ...new Set(cases.flatMap(({ question, expectation }) => pairsOf(question, expectation)).map(nameOfPair)),
  ];
  return {
    questions: cases.length,
    faults: faults.filter((fault) => wrongIn(fault, questions).length > 0).map(({ name }) => name),
    pairs: pairs.filter((name) => !pairs.some((other) => name.startsWith(`${other} (`))).sort(),
    clauses: [...new Set(cases.flatMap(({ clauses }) => clauses))].sort(),
  };
}

/** What one collection can tell and the other cannot. */
export interface Advantage {
  readonly faults: readonly string[];
  readonly pairs: readonly string[];
  readonly clauses: readonly ClauseId[];
}

/** What one set of questions tells that the other does not. */
export function advantageOf(one: Power, other: Power): Advantage {
  return {
    faults: without(one.faults, other.faults),
    pairs: one.pairs.filter((name) => !other.pairs.some((each) => each === name || name.startsWith(`${each} (`))),
    clauses: without(one.clauses, other.clauses),
  };
}

/** Whether it can tell a fault or two readings that the other cannot; clauses are only cited. */
export function tellsMore({ faults, pairs }: Advantage): boolean {
  return faults.length + pairs.length > 0;
}

function without<T>(items: readonly T[], others: readonly T[]): readonly T[] {
  return items.filter((each) => !others.includes(each));
}
