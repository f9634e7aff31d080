/** A matrix as Markdown, for a ticket or a wiki: reach first, then app by mailbox as far as a page has room. */
import type { Matrix, MatrixApp, MatrixRow, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural, printReach, reachWords } from '../../syntax/quantities.ts';
import { printReadings, printRegion } from '../../syntax/readings/readings.ts';
import {
  answersIn,
  answerWords,
  appName,
  groundsWords,
  hasOtherMailboxes,
  isAsked,
  NO_PERMISSION,
  OTHER_MAILBOXES,
  policyWords,
  printListed,
  printOtherAnswer,
  printSilentPermissions,
} from '../matrix/words.ts';
import { certaintyGrounds, certaintyLine } from '../text/answers/certainty.ts';
import { markdownTable, markdownText } from './cell.ts';

/** Columns and rows of the second table, and mailboxes that a row names. */
const WIDEST = 12;
const LONGEST = 100;
const NAMED = 3;
/** Answers whose other readings are listed. */
const OTHERS = 30;

/** Lines without their ends. */
export function printMatrixMarkdown(matrix: Matrix): readonly string[] {
  const { changedBy, certainty, apps, mailboxes } = matrix;
  const title =
    changedBy === undefined ? 'Which app reaches which mailbox' : `What changes under ${printReadings(changedBy)}`;
  const remarks = [printListed(matrix), printSilentPermissions(matrix)].filter((each) => each !== undefined);
  return [
    ...paragraph(`# ${markdownText(title)}`),
    ...paragraph(
      `**${markdownText(certaintyLine(certainty))}**, of ${plural(apps.length, 'app')} and ${plural(mailboxes.length, 'mailbox', 'mailboxes')}`,
    ),
    ...remarks.flatMap(paragraph),
    ...certaintyGrounds(certainty).flatMap(({ title: heading, lines }) => list(`${heading}:`, lines.map(markdownText))),
    ...paragraph('## How far each app reaches'),
    ...markdownTable(
      ['app', 'reach', 'why', 'policies', 'more'],
      apps.map((app) => reachRow(app, matrix)),
    ),
    '',
    ...paragraph('## App by mailbox'),
    ...tableOf(matrix),
    ...otherReadings(matrix),
  ];
}

function paragraph(text: string): readonly string[] {
  return [text, ''];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, '', ...items.map((item) => `- ${item}`), ''];
}

function reachRow(app: MatrixApp, { listed }: Matrix): readonly string[] {
  const { appId, displayName, reach, policies, permissions = [], notes } = app;
  const id = displayName === undefined || appId === '*' ? '' : `<br>${markdownText(appId)}`;
  const under = reach.under.map((each) =>
    markdownText(`${printRegion(each.readings)}: ${reachWords({ ...each, of: reach.of }, listed)}`),
  );
  const more = [...(permissions.length === 0 ? [] : [`permissions of Entra: ${permissions.join(', ')}`]), ...notes];
  return [
    `**${markdownText(appName(app))}**${id}`,
    [markdownText(printReach(reach, listed)), ...under].join('<br>'),
    markdownText(reach.why),
    policies
      .map((policy) => markdownText(`${policyWords(policy)} ${policy.places.map(printPlace).join(', ')}`))
      .join('<br>'),
    more.map(markdownText).join('<br>'),
  ];
}

function tableOf(matrix: Matrix): readonly string[] {
  const { apps, rows } = matrix;
  const shown = rows.slice(0, LONGEST);
  const columns = apps.slice(0, WIDEST);
  const rowOf = (name: string, answers: readonly (ReasonedAnswer | undefined)[]): readonly string[] => [
    markdownText(name),
    ...columns.map((app, index) => cellText(app, answers[index])),
  ];
  const body = [
    ...shown.map((row) => rowOf(namesOf(row, matrix), answersIn(matrix, row))),
    ...(hasOtherMailboxes(matrix) ? [rowOf(OTHER_MAILBOXES, answersIn(matrix))] : []),
  ];
  const all = count(rows);
  const left = [
    ...(apps.length > WIDEST ? [plural(apps.length - WIDEST, 'app')] : []),
    ...(count(shown) < all ? [`${all - count(shown)} of ${plural(all, 'mailbox', 'mailboxes')}`] : []),
  ];
  return [
    ...markdownTable(['mailbox', ...columns.map((app) => markdownText(appName(app)))], body),
    '',
    ...(left.length === 0
      ? []
      : paragraph(`Left out here: ${left.join(' and ')}. \`--format html\` and \`--format csv\` have all of them.`)),
  ];
}

function count(rows: readonly MatrixRow[]): number {
  return rows.reduce((sum, { mailboxes }) => sum + mailboxes.length, 0);
}

function namesOf({ mailboxes: those }: MatrixRow, { mailboxes }: Matrix): string {
  const names = those.slice(0, NAMED).map((index) => mailboxes[index]?.id ?? '');
  return `${names.join(', ')}${those.length > NAMED ? ` and ${those.length - NAMED} more` : ''}`;
}

function cellText(app: MatrixApp, answer: ReasonedAnswer | undefined): string {
  if (answer === undefined || !isAsked(app)) return NO_PERMISSION;
  const by = groundsWords(app, answer);
  const depends = answer.depends.length > 0 ? ', depends on a reading' : '';
  return `${answerWords(answer)}${depends}${by === '' ? '' : `<br>${markdownText(by)}`}`;
}

/** What answers would be otherwise; the table has no room for it. */
function otherReadings({ apps }: Matrix): readonly string[] {
  const lines = apps.filter(isAsked).flatMap((app) =>
    app.answers.flatMap((answer) =>
      answer.depends.map((other) => {
        const by = groundsWords(app, answer);
        return `${appName(app)}, ${answer.answer}${by === '' ? '' : ` ${by}`}; ${printOtherAnswer(other)}`;
      }),
    ),
  );
  const unique = [...new Set(lines)];
  const more = unique.length > OTHERS ? [`and ${unique.length - OTHERS} more`] : [];
  return list('Under other readings:', [...unique.slice(0, OTHERS), ...more].map(markdownText));
}
