/** Questions that differ in one field. */
import type { Question } from '../../model/question.ts';
import { canonicalJson } from '../../syntax/json/json.ts';

/** Whether two questions about the same differ in one field only. */
export function isBeside(one: Question, other: Question): boolean {
  if (one.given !== other.given && canonicalJson(one.given) !== canonicalJson(other.given)) return false;
  const [mine, theirs] = [new Map(Object.entries(one.when)), new Map(Object.entries(other.when))];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  return keys.filter((key) => !sameField(mine, theirs, key)).length === 1;
}

/** Whether both have the field with one value, or neither has it; null is a value. */
export function sameField(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
  key: string,
): boolean {
  return one.has(key) === other.has(key) && canonicalJson(one.get(key)) === canonicalJson(other.get(key));
}

/** Questions that stand beside another one. */
export function countBeside(questions: readonly Question[]): number {
  return questions.filter((one) => questions.some((other) => other !== one && isBeside(one, other))).length;
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

/** Equal ones once. */
export function different<T>(items: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const each of items) {
    const text = canonicalJson(each);
    if (!first.has(text)) first.set(text, each);
  }
  return [...first.values()];
}
