import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { cellsByMailbox, columnOf, countsOf, mailboxesOf } from '../../../src/analysis/matrix/column.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { inventoryOf } from '../inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const name = fc.constantFrom('anna@contoso.com', 'ben@contoso.com', 'Cara Smith', 'Dora', 'Inner', 'Other');

describe('a column', () => {
  it('has for every mailbox the answer that it is given alone', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('Sales', 'Inner', 'Other'), name), { minLength: 1, maxLength: 8 });
    const policies = fc.array(
      fc.tuple(
        fc.constantFrom('Sales', 'Other', 'Elsewhere', 'ben@contoso.com'),
        fc.constantFrom('RestrictAccess', 'DenyAccess'),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(rows, policies, fc.boolean(), (members, rights, isListed) => {
        const { state } = inventoryOf({
          'p.csv': `AppId,ScopeName,AccessRight\n${rights.map(([scope, right]) => `${APP},${scope},${right}\n`).join('')}`,
          'm.csv': `Group,Member\n${members.map(([group, member]) => `${group},${member}\n`).join('')}`,
          ...(isListed
            ? { 'r.csv': 'Name,PrimarySmtpAddress,RecipientTypeDetails\nAnna,anna@contoso.com,UserMailbox\n' }
            : {}),
        });
        const answers = accessAnswers(state, defaultReadings);
        const ids = state.recipients
          .filter(({ membership }) => membership === undefined)
          .map(({ recipient }) => recipient.id);
        const [app] = answers.apps;
        if (app === undefined) throw new Error('no app');
        const column = columnOf(app, mailboxesOf(ids, answers), answers, (answer) => answer);
        for (const [index, id] of ids.entries())
          expect(column.answers[column.cells.get(index) ?? 0]).toEqual(answers.answerFor(APP, id));
        expect(column.answers[0]).toEqual(answers.answerFor(APP, answers.anyOther));
        expect(countsOf(column, ids.length).reduce((sum, count) => sum + count, 0)).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives its cells to the mailboxes', () => {
    const column = (cells: readonly (readonly [number, number])[]) => ({
      app: { appId: APP, policies: [] },
      answers: [],
      cells: new Map(cells),
    });
    expect([
      ...cellsByMailbox([
        column([[0, 1]]),
        column([
          [0, 2],
          [3, 1],
        ]),
      ]),
    ]).toEqual([
      [
        0,
        [
          [0, 1],
          [1, 2],
        ],
      ],
      [3, [[1, 1]]],
    ]);
  });
});
