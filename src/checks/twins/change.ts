/** Questions with one thing changed wherever it stands: in what is given, in calls, in what is asked. */
import type { Question } from '../../model/question.ts';

/** Parts of a question, by name: `PolicyScopeGroupId` is the parameter of the field `policyScopeGroupId`. */
function isNamed(key: string, fields: readonly string[]): boolean {
  return fields.includes(key.charAt(0).toLowerCase() + key.slice(1));
}

/** The texts under these fields and the parameters of their names, also in lists and in edits of lists. */
export function changeTexts(question: Question, fields: readonly string[], change: (text: string) => string): Question {
  const visit = (value: unknown, inside: boolean): unknown => {
    if (typeof value === 'string') return inside ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, inside));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, visit(item, inside || isNamed(key, fields))]),
    );
  };
  return { ...question, given: visit(question.given, false), when: visit(question.when, false) } as Question;
}

/** The question without these fields, and the parameters of their names. */
export function without(question: Question, fields: readonly string[]): Question {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !isNamed(key, fields));
    return Object.fromEntries(kept.map(([key, item]) => [key, visit(item)]));
  };
  return { ...question, given: visit(question.given), when: visit(question.when) } as Question;
}
