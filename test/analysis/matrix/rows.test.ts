import { expect, it } from 'vitest';
import { counted, rowsOf } from '../../../src/analysis/matrix/rows.ts';
import type { ReasonedAnswer } from '../../../src/model/generated/wire.generated.ts';

const answer = (word: ReasonedAnswer['answer']): ReasonedAnswer => ({
  answer: word,
  decidedBy: [],
  clause: 'AAP-COUNTS',
  status: 'documented',
  depends: [],
  steps: [],
});
const column = (cells: readonly (readonly [number, number])[], permissions?: readonly string[]) => ({
  app: { appId: 'a', policies: [], ...(permissions === undefined ? {} : { permissions }) },
  answers: [answer('Denied'), answer('Granted')],
  cells: new Map(cells),
});

it('mailboxes of equal answers share a row, and those like any other mailbox come last', () => {
  expect(
    rowsOf(
      [
        column([
          [1, 1],
          [3, 1],
        ]),
        column([
          [1, 1],
          [2, 1],
          [3, 1],
        ]),
      ],
      4,
    ),
  ).toEqual([
    {
      mailboxes: [1, 3],
      cells: [
        [0, 1],
        [1, 1],
      ],
    },
    { mailboxes: [2], cells: [[1, 1]] },
    { mailboxes: [0], cells: [] },
  ]);
});

it('answers are counted as often as they stand there, with any other mailbox, but not of apps that have nothing to confine', () => {
  const counts = [...counted([column([[1, 1]]), column([], ['Sites.Read.All'])], 3)];
  expect(counts.map(({ answer: word, times }) => [word, times])).toEqual([
    ['Denied', 3],
    ['Granted', 1],
  ]);
});
