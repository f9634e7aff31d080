/** Questions that differ in one field: where several would do, the one that stands beside another is chosen. */
import type { Question } from '../../model/question.ts';
import { canonicalJson } from '../../syntax/json.ts';

/** Whether two questions about the same differ in one field only. */
export function isBeside(one: Question, other: Question): boolean {
  if (one.given !== other.given && canonicalJson(one.given) !== canonicalJson(other.given)) return false;
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  return keys.filter((key) => mine.get(key) !== theirs.get(key)).length === 1;
}

const known = new WeakMap<Question, ReadonlyMap<string, string>>();

function fieldsOf(question: Question): ReadonlyMap<string, string> {
  const fields =
    known.get(question) ?? new Map(Object.entries(question.when).map(([key, value]) => [key, canonicalJson(value)]));
  known.set(question, fields);
  return fields;
}

/** Each chosen question in turn gives way to one that meets all that it alone meets and stands beside more of the others. */
export function preferNear(
  questions: readonly Question[],
  sets: readonly (readonly number[])[],
  chosen: readonly number[],
): readonly number[] {
  let now = chosen;
  for (const one of chosen) {
    const others = now.filter((each) => each !== one);
    const met = new Set(others.flatMap((index) => sets[index] ?? []));
    const own = (sets[one] ?? []).filter((demand) => !met.has(demand));
    const able = sets.flatMap((set, index) => (own.every((demand) => set.includes(demand)) ? [index] : []));
    const fitting = able.filter((index) => !others.includes(index));
    const best = fitting.reduce((before, index) => {
      return neighbours(questions, index, others) > neighbours(questions, before, others) ? index : before;
    }, one);
    now = now.map((each) => (each === one ? best : each));
  }
  return now;
}

function neighbours(questions: readonly Question[], index: number, others: readonly number[]): number {
  const question = questions[index];
  return others.filter((other) => {
    const beside = questions[other];
    return question !== undefined && beside !== undefined && isBeside(question, beside);
  }).length;
}

/** Neighbours after each other. */
export function sideBySide(questions: readonly Question[]): readonly Question[] {
  const rest = [...questions];
  const ordered: Question[] = [];
  while (rest.length > 0) {
    const next = rest.findIndex((each) => ordered.slice(-2).some((before) => isBeside(before, each)));
    ordered.push(...rest.splice(Math.max(next, 0), 1));
  }
  return ordered;
}
