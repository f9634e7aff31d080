/** One app with its answer to every mailbox. */

import type { ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import type { App } from '../answers/apps.ts';

/** Answers by mailbox; for a mailbox that `cells` does not have it is answer 0, that of any other mailbox. */
export interface AppColumn {
  readonly app: App;
  readonly answers: readonly ReasonedAnswer[];
  /** Indexes of answers by index of the mailbox. */
  readonly cells: ReadonlyMap<number, number>;
}

/** The mailboxes of a matrix, by id and by what they are known by. */
export interface Mailboxes {
  readonly ids: readonly string[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly byKind: ReadonlyMap<string, readonly number[]>;
}

/** Of these ids. */
export function mailboxesOf(ids: readonly string[], answers: AccessAnswers): Mailboxes {
  const byKind = new Map<string, number[]>();
  for (const [index, id] of ids.entries()) {
    const kind = answers.kind(id);
    const those = byKind.get(kind);
    if (those === undefined) byKind.set(kind, [index]);
    else those.push(index);
  }
  return { ids, indexes: new Map(ids.map((id, index) => [id, index])), byKind };
}

/** Each standing is answered once: those whom a policy names one by one, all others by kind. `finish` makes of an answer what stands in the matrix. */
export function columnOf(
  app: App,
  { ids, indexes, byKind }: Mailboxes,
  answers: AccessAnswers,
  finish: (answer: ReasonedAnswer, mailbox: string) => ReasonedAnswer,
): AppColumn {
  const { appId } = app;
  const standingOf = answers.standingIn(appId);
  const known = new Map<string, number>();
  const distinct: ReasonedAnswer[] = [];
  const indexOf = (mailbox: string): number => {
    const standing = standingOf(mailbox);
    const index = known.get(standing) ?? distinct.length;
    if (index === distinct.length) {
      known.set(standing, index);
      distinct.push(finish(answers.answerFor(appId, mailbox), mailbox));
    }
    return index;
  };
  indexOf(answers.anyOther);
  const cells = new Map<number, number>();
  const named = namedAmong(answers.named(appId), indexes);
  for (const [mailbox, index] of named) cells.set(index, indexOf(mailbox));
  for (const those of byKind.values()) {
    const first = those.find((index) => !cells.has(index));
    const answer = first === undefined ? 0 : indexOf(ids[first] ?? '');
    if (answer > 0) for (const index of those) if (!cells.has(index)) cells.set(index, answer);
  }
  for (const [index, answer] of cells) if (answer === 0) cells.delete(index);
  return { app, answers: distinct, cells };
}

function namedAmong(named: Iterable<string>, indexes: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const id of named) {
    const index = indexes.get(id);
    if (index !== undefined) found.set(id, index);
  }
  return found;
}

/** How many mailboxes have each answer. */
export function countsOf(
  { answers, cells }: Pick<AppColumn, 'answers' | 'cells'>,
  mailboxes: number,
): readonly number[] {
  const counts: number[] = answers.map(() => 0);
  for (const answer of cells.values()) counts[answer] = (counts[answer] ?? 0) + 1;
  counts[0] = mailboxes - cells.size;
  return counts;
}

/** The cells of each mailbox that has one, in the order of the columns. */
export function cellsByMailbox(columns: readonly AppColumn[]): ReadonlyMap<number, readonly [number, number][]> {
  const found = new Map<number, [number, number][]>();
  for (const [column, { cells }] of columns.entries()) {
    for (const [mailbox, answer] of cells) {
      const those = found.get(mailbox);
      if (those === undefined) found.set(mailbox, [[column, answer]]);
      else those.push([column, answer]);
    }
  }
  return found;
}
