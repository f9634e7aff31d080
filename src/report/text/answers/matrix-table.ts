/** App by mailbox as a table, a line for each class of mailboxes; larger ones are for other formats. */
import type { Matrix, MatrixApp, MatrixRow, ReasonedAnswer } from '../../../model/generated/wire.generated.ts';
import { cite } from '../../../syntax/cite.ts';
import { plural } from '../../../syntax/quantities.ts';
import { printable, shorten } from '../../../syntax/terminal-text.ts';
import { answersIn, answerWords, appName, hasOtherMailboxes, isAsked, OTHER_MAILBOXES } from '../../matrix/words.ts';
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
  const reasons = reasonsIn(apps);
  const rowOf = (name: string, row?: MatrixRow): readonly string[] => [
    name,
    ...answersIn(matrix, row).map((answer, index) => cellText(apps[index], answer, reasons)),
  ];
  const shown = rows.slice(0, LONGEST);
  const table = [
    ['mailbox', ...headsOf(apps)],
    ...shown.map((row) => rowOf(namesOf(row, matrix), row)),
    ...(hasOtherMailboxes(matrix) ? [rowOf(OTHER_MAILBOXES)] : []),
  ].map((row) => row.map(printable));
  const widths = columnWidths(table);
  const rest = rows.length - shown.length;
  return [
    style.bold('App by mailbox'),
    ...table.map((row) => `  ${printRow(row, widths)}`),
    ...(rest > 0 ? [`  … and ${plural(rest, 'more row')}; --format html or csv has all`] : []),
    '',
    ...legend(apps, reasons),
  ];
}

/** Names of apps, as short as they can be told apart. */
function headsOf(apps: readonly MatrixApp[]): readonly string[] {
  const brief = apps.map(({ appId, displayName }) =>
    appId === '*' ? 'any other app' : shorten(displayName ?? appId.slice(0, 8), 24),
  );
  return apps.map((app, index) => {
    const name = brief[index] ?? '';
    return brief.indexOf(name) === brief.lastIndexOf(name) ? name : `${shorten(appName(app), 24)} ${app.appId}`;
  });
}

function namesOf({ mailboxes: those }: MatrixRow, { mailboxes }: Matrix): string {
  const names = those.slice(0, NAMED).map((index) => mailboxes[index]?.id ?? '');
  const more = those.length > names.length ? ` and ${those.length - names.length} more` : '';
  return `${shorten(names.join(', '), 60)}${more}`;
}

/** What the answers of the table rest on, each with its letter. */
function reasonsIn(apps: readonly MatrixApp[]): ReadonlyMap<string, string> {
  const texts = apps.filter(isAsked).flatMap(({ answers }) => answers.map(reasonOf));
  return new Map([...new Set(texts)].map((text, index) => [text, String.fromCharCode('a'.charCodeAt(0) + index)]));
}

function reasonOf({ answer, clause, steps }: ReasonedAnswer): string {
  const text =
    answer === 'not known' ? 'not known: see above what the files do not say' : (steps.at(-1)?.text ?? answer);
  return `${text}  ${cite(clause)}`;
}

/** `Granted a`; `*` marks what is otherwise under another reading. Policies are not asked about an app that has nothing to confine. */
function cellText(
  app: MatrixApp | undefined,
  answer: ReasonedAnswer | undefined,
  reasons: ReadonlyMap<string, string>,
): string {
  if (app === undefined || answer === undefined || !isAsked(app)) return '–';
  const letter = reasons.size > 1 ? ` ${reasons.get(reasonOf(answer)) ?? ''}` : '';
  return `${answerWords(answer)}${letter}${isStarred(answer) ? ' *' : ''}`;
}

function isStarred({ answer, depends, change }: ReasonedAnswer): boolean {
  return answer !== 'not known' && depends.length > 0 && change === undefined;
}

function legend(apps: readonly MatrixApp[], reasons: ReadonlyMap<string, string>): readonly string[] {
  const asked = apps.filter(isAsked);
  const isAnyStarred = asked.some(({ answers }) => answers.some(isStarred));
  return [
    ...[...reasons].map(([text, letter]) => (reasons.size > 1 ? `${letter}  ${text}` : text)),
    ...(asked.length < apps.length ? ['–  no permission that policies confine, so that they are not asked'] : []),
    ...(isAnyStarred ? ['*  another answer under another reading'] : []),
  ].flatMap((text) =>
    wrap(printable(text))
      .split('\n')
      .map((line, index) => `${index === 0 ? '  ' : '     '}${line}`),
  );
}
