/** Clauses as reports name them: never without what they rest on. */
import { type Clause, type ClauseStatus, clauses } from '../model/generated/clauses.generated.ts';

const CLAUSES: ReadonlyMap<string, Clause> = new Map(Object.entries<Clause>(clauses));
const ID = /\b[A-Z]+(?:-[A-Z0-9]+)+\b/g;

/** Undefined for what is no clause here: a report may be older or newer than this specification. */
export function clauseOf(id: string): Clause | undefined {
  return CLAUSES.get(id);
}

/** What the clause rests on. */
export function statusOf(id: string): ClauseStatus | undefined {
  return clauseOf(id)?.status;
}

/** `CAR-FIRST-MATCH (documented)`: the text with its status after each clause. */
export function cite(text: string): string {
  return text.replace(ID, (id) => {
    const status = statusOf(id);
    return status === undefined ? id : `${id} (${status})`;
  });
}
