/** A matrix as a table: a line for each app and mailbox. */
import type { Matrix, MatrixApp, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import { type CsvDialect, printCsvHeader, printCsvRow } from '../../syntax/tables/csv.ts';
import { hasOtherMailboxes, isAsked, NO_PERMISSION, OTHER_MAILBOXES, printOtherAnswer } from '../matrix/words.ts';

const ABOUT_APP = ['appId', 'displayName'];
const ABOUT_MAILBOX = ['mailbox', 'address'];
const ABOUT_ANSWER = ['access', 'decidedBy', 'clause', 'status', 'depends', 'because'];

/**
 * Lines with their ends, one at a time, since 400 apps and 10,000 mailboxes make four million: app by app, the mailboxes by id, and
 * `any other mailbox` last. `access` is Granted, Denied, not known, or `no permission` for an app that has nothing to confine.
 */
export function* printMatrixCsv(matrix: Matrix, dialect: CsvDialect = 'exact'): Generator<string, void, undefined> {
  yield `${printCsvHeader([...ABOUT_APP, ...ABOUT_MAILBOX, ...ABOUT_ANSWER], dialect)}\n`;
  const print = (cells: readonly string[]): string => printCsvRow(cells, dialect);
  const mailboxes = matrix.mailboxes.map(({ id, address = '' }) => print([id, address]));
  const rowOf = new Map(
    matrix.rows.flatMap(({ mailboxes: those }, row) => those.map((mailbox) => [mailbox, row] as const)),
  );
  const shown = [...rowOf.keys()].sort((one, other) => one - other);
  const others = hasOtherMailboxes(matrix) ? print([OTHER_MAILBOXES, '']) : undefined;
  const cells = cellsByApp(matrix);
  for (const [index, app] of matrix.apps.entries()) {
    const head = print([app.appId, app.displayName ?? '']);
    const answers = app.answers.map((answer) => print(answerCells(app, answer)));
    const given = cells[index];
    for (const mailbox of shown) {
      const answer = answers[given?.get(rowOf.get(mailbox) ?? -1) ?? 0];
      yield `${head},${mailboxes[mailbox]},${answer}\n`;
    }
    if (others !== undefined) yield `${head},${others},${answers[0]}\n`;
  }
}

/** By app, the answer of each row that is not its first. */
function cellsByApp({ apps, rows }: Matrix): readonly ReadonlyMap<number, number>[] {
  const cells = apps.map(() => new Map<number, number>());
  for (const [row, { cells: those }] of rows.entries())
    for (const [app = -1, answer = 0] of those) cells[app]?.set(row, answer);
  return cells;
}

function answerCells(app: MatrixApp, answer: ReasonedAnswer): readonly string[] {
  if (!isAsked(app)) return [NO_PERMISSION, '', '', '', '', app.reach.why];
  const { answer: access, decidedBy, clause, status, depends, change, because = '' } = answer;
  return [
    access,
    decidedBy.join('; '),
    clause,
    status,
    (change === undefined ? depends : [change]).map(printOtherAnswer).join(' | '),
    because,
  ];
}
