/** Chosen questions made as like to one of them as what they tell allows, so that near-identical ones stand side by side. */
import type { Question } from '../../model/question.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { sameField } from './near.ts';

/** Names of what a question tells. */
export type Tells = (question: Question) => readonly string[];

/**
 * Every other question about the same takes field after field from the model, as long as all that is told by the
 * questions stays told; one that is not needed any more is left out.
 */
export function likenTo(model: Question, questions: readonly Question[], tells: Tells): readonly Question[] {
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
