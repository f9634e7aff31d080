/** Minimal pairs: questions that differ in one field, side by side. Chosen questions are made as like to one of them as what they tell allows. */
import type { Question } from '../../model/question.ts';
import { canonicalJson } from '../../syntax/json/json.ts';

/** Names of what a question tells. */
export type Requirements = (question: Question) => readonly string[];

/**
 * Every other question about the same takes field after field from the model, as long as all that is told by the
 * questions stays told; one that is not needed any more is left out.
 */
export function toMinimalPairs(
  model: Question,
  questions: readonly Question[],
  tells: Requirements,
): readonly Question[] {
  const given = canonicalJson(model.given);
  let now = questions;
  for (const one of questions) {
    if (one === model || canonicalJson(one.given) !== given) continue;
    const others = now.filter((each) => each !== one);
    const known = new Set(others.flatMap(tells));
    const own = tells(one).filter((name) => !known.has(name));
    const liked = keysOf(model, one).reduce((before, key) => {
      const changed = withFieldOf(model, before, key);
      return meets(tells(changed), own) ? changed : before;
    }, one);
    now = own.length === 0 ? others : now.map((each) => (each === one ? liked : each));
  }
  return now;
}

function meets(told: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((name) => told.includes(name));
}

function keysOf(one: Question, other: Question): readonly string[] {
  return [...new Set([...Object.keys(one.when), ...Object.keys(other.when)])];
}

function withFieldOf(model: Question, question: Question, key: string): Question {
  const [fields, theirs] = [new Map(Object.entries(question.when)), new Map(Object.entries(model.when))];
  if (sameField(fields, theirs, key)) return question;
  if (theirs.has(key)) fields.set(key, theirs.get(key));
  else fields.delete(key);
  return { ...question, when: Object.fromEntries(fields) } as Question;
}

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
