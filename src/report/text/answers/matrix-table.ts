/** App by mailbox as a table, a line for each class of mailboxes; larger ones are for other formats. */
import type { Matrix, MatrixApp, MatrixRow } from '../../../model/generated/wire.generated.ts';
import { cite } from '../../../syntax/cite.ts';
import { plural } from '../../../syntax/quantities.ts';
import { printable, shorten } from '../../../syntax/terminal-text.ts';
import type { Style } from '../style.ts';
import { columnWidths, printRow, wrap } from '../table.ts';

/** Apps of a table that fits on a screen, rows of it, and mailboxes that a row names. */
const WIDEST = 6;
const LONGEST = 60;
const NAMED = 3;

/** Lines without their ends. */
export function printMatrixTable(matrix: Matrix, style: Style): readonly string[] {
  const { apps, rows } = matrix;
  if (apps.length > WIDEST)
    return [
      `${plural(apps.length, 'app')} are too many for a table here: --format html or csv has every cell, and --app picks one.`,
    ];
  const heads = apps.map(({ displayName, appId }) => shorten(displayName ?? appId.slice(0, 8), 24));
  const shown = rows.slice(0, LONGEST);
  const other = changesNothing(matrix) ? [] : [['any other mailbox', ...apps.map((app) => word(app, 0))]];
  const table = [['mailbox', ...heads], ...shown.map((row) => cellsOf(row, matrix)), ...other].map((row) =>
    row.map(printable),
  );
  const widths = columnWidths(table);
  const rest = rows.length - shown.length;
  return [
    style.bold('App by mailbox'),
    ...table.map((row) => `  ${printRow(row, widths)}`),
    ...(rest > 0 ? [`  … and ${plural(rest, 'more row')}; --format html or csv has all`] : []),
    '',
    ...legend(apps),
  ];
}

/** Whether only what changes is shown, and any other mailbox does not. */
function changesNothing({ changedBy, apps }: Matrix): boolean {
  return changedBy !== undefined && apps.every(({ answers }) => answers[0]?.depends.length === 0);
}

function cellsOf({ mailboxes: those, cells }: MatrixRow, { apps, mailboxes }: Matrix): readonly string[] {
  const given = new Map(cells.map(([app = 0, answer = 0]) => [app, answer]));
  const names = those.slice(0, NAMED).map((index) => mailboxes[index]?.id ?? '');
  const more = those.length > names.length ? ` and ${those.length - names.length} more` : '';
  return [`${shorten(names.join(', '), 60)}${more}`, ...apps.map((app, index) => word(app, given.get(index) ?? 0))];
}

/** Policies are not asked about an app without a permission; `*` marks what is otherwise under another reading. */
function word({ answers, reach }: MatrixApp, index: number): string {
  const answer = answers[index];
  if (answer === undefined || reach.word === 'no permission') return '–';
  return answer.answer !== 'not known' && answer.depends.length > 0 ? `${answer.answer}*` : answer.answer;
}

/** What the words of the table rest on, once each. */
function legend(apps: readonly MatrixApp[]): readonly string[] {
  const asked = apps.filter(({ reach }) => reach.word !== 'no permission').flatMap(({ answers }) => answers);
  const texts = asked.map(({ answer, clause, steps }) => {
    const text =
      answer === 'not known'
        ? 'not known: who is covered cannot be told from the files'
        : (steps.at(-1)?.text ?? answer);
    return `${text}  ${cite(clause)}`;
  });
  const isStarred = asked.some(({ answer, depends }) => answer !== 'not known' && depends.length > 0);
  return [
    ...new Set(texts),
    ...(asked.length < apps.flatMap(({ answers }) => answers).length
      ? ['–: no permission that opens mailboxes, so that policies are not asked']
      : []),
    ...(isStarred ? ['*: another answer under another reading'] : []),
  ].flatMap((text) =>
    wrap(printable(text))
      .split('\n')
      .map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
  );
}
