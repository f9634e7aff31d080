/** The rows of a matrix, and how often each answer stands in it. */
import type { MatrixRow } from '../../model/generated/wire.generated.ts';
import { hasNothingToConfine } from '../answers/apps.ts';
import type { CountedAnswer } from '../answers/certainty.ts';
import { type AppColumn, cellsByMailbox, countsOf } from './column.ts';

/** Mailboxes with equal rows together; those that differ from any other mailbox first. */
export function rowsOf(columns: readonly AppColumn[], mailboxes: number): readonly MatrixRow[] {
  const cellsOf = cellsByMailbox(columns);
  const rows = new Map<string, { readonly mailboxes: number[]; readonly cells: readonly [number, number][] }>();
  for (let mailbox = 0; mailbox < mailboxes; mailbox += 1) {
    const cells = cellsOf.get(mailbox) ?? [];
    const key = cells.join(' ');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { mailboxes: [mailbox], cells: [...cells] });
    else row.mailboxes.push(mailbox);
  }
  return [...rows.values()].sort((one, other) => Number(one.cells.length === 0) - Number(other.cells.length === 0));
}

/** Each answer as often as it is given, with any other mailbox as one more; an app that has nothing to confine has none. */
export function* counted(columns: readonly AppColumn[], mailboxes: number): Generator<CountedAnswer, void, undefined> {
  for (const column of columns) {
    if (hasNothingToConfine(column.app)) continue;
    const counts = countsOf(column, mailboxes);
    for (const [index, { answer, depends }] of column.answers.entries())
      yield { answer, depends, times: (counts[index] ?? 0) + (index === 0 ? 1 : 0) };
  }
}
