/** A matrix for a person: how far each app reaches and why, then app by mailbox where it fits. */
import type { Matrix, MatrixApp, MatrixPolicy, ReasonedAnswer } from '../../../model/generated/wire.generated.ts';
import { printPlace } from '../../../syntax/place.ts';
import { plural, printReach, reachWords } from '../../../syntax/quantities.ts';
import { printReadings, printRegion } from '../../../syntax/readings/readings.ts';
import { printable } from '../../../syntax/terminal-text.ts';
import { answerWords, appName, policyWords, printSilentPermissions } from '../../matrix/words.ts';
import type { Style } from '../style.ts';
import { wrap } from '../table.ts';
import { printCertaintyHead } from './certainty.ts';
import { printMatrixTable } from './matrix-table.ts';

/** Lines without their ends. */
export function printMatrix(matrix: Matrix, style: Style): readonly string[] {
  const { apps, certainty, changedBy } = matrix;
  const head = printCertaintyHead(certainty, style);
  if (apps.length === 0)
    return [...head, changedBy === undefined ? NO_APP : `Nothing changes under ${printReadings(changedBy)}.`];
  return [
    ...head,
    style.bold(titleOf(matrix)),
    ...apps.flatMap((app) => ['', ...printApp(app, matrix, style)]),
    '',
    ...permissionLines(matrix),
    ...printMatrixTable(matrix, style),
  ];
}

const NO_APP = 'The files name no app: no policy, no service principal, no test.';

function titleOf({ apps, mailboxes, listed, changedBy }: Matrix): string {
  const title = changedBy === undefined ? 'How far each app reaches' : `What changes under ${printReadings(changedBy)}`;
  const named = listed ? '' : ' that the files name';
  return `${title} (${plural(apps.length, 'app')}, ${plural(mailboxes.length, 'mailbox', 'mailboxes')}${named})`;
}

function permissionLines(matrix: Matrix): readonly string[] {
  const silence = printSilentPermissions(matrix);
  return silence === undefined ? [] : [...wrap(silence).split('\n'), ''];
}

function printApp(app: MatrixApp, { listed }: Matrix, style: Style): readonly string[] {
  const { appId, reach, permissions, policies, notes } = app;
  const name = appName(app);
  const details = [
    ...(reach.word === 'confined to n' || reach.why === '' ? [] : [reach.why]),
    ...reach.under.map((each) => `${printRegion(each.readings)}: ${reachWords({ ...each, of: reach.of }, listed)}`),
    ...policies.map(policyLine),
    ...(permissions === undefined || permissions.length === 0
      ? []
      : [`permissions of Entra: ${permissions.join(', ')}`]),
    ...notes,
    ...app.answers.flatMap(changeLine),
  ];
  return [
    style.bold(printable(name === appId || appId === '*' ? name : `${name}  ${appId}`)),
    `  ${toneOf(reach.word, style)(printable(printReach(reach, listed)))}`,
    ...details.flatMap((line) =>
      wrap(printable(line))
        .split('\n')
        .map((part, index) => `    ${index === 0 ? '' : '  '}${part}`),
    ),
  ];
}

function changeLine(answer: ReasonedAnswer): readonly string[] {
  if (answer.change === undefined) return [];
  const because = answer.steps.slice(0, -1).map(({ text }) => text);
  return [`${answerWords(answer)}: ${because.join('; ')}`];
}

function policyLine(policy: MatrixPolicy): string {
  return `${policyWords(policy)}  ${policy.places.map(printPlace).join(', ')}`;
}

function toneOf(reach: MatrixApp['reach']['word'], style: Style): Style['good'] {
  if (reach === 'everybody' || reach === 'everybody, though restricted') return style.bad;
  return reach === 'depends' || reach === 'not known' || reach === 'all but n' ? style.warn : style.good;
}
