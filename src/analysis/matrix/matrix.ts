/** Which app reaches which mailbox, and how far each app reaches. */

import { defined } from '../../model/defined.ts';
import type { Matrix, MatrixMailbox } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { type AccessAnswers, accessAnswers } from '../answers/access-answers.ts';
import { certaintyOf } from '../answers/certainty.ts';
import { policyAssumptions } from '../answers/policy-assumptions.ts';
import { testedApps } from '../answers/tested-apps.ts';
import { appIn } from './app.ts';
import { hasChange, isChanged, withChange } from './change.ts';
import { type AppColumn, columnOf, mailboxesOf } from './column.ts';
import { isListing, mailboxesIn, mailboxesNamed } from './mailboxes.ts';
import { counted, rowsOf } from './rows.ts';

/** What a matrix is made of, where that is not left to the files. */
export interface MatrixOptions {
  readonly readings: Readings;
  readonly chosen?: SomeReadings;
  /** App ids; absent for all. */
  readonly apps?: readonly string[];
  /** Mailboxes by any name; absent for all. What an app reaches is told of all in any case. */
  readonly mailboxes?: readonly string[];
  /** Leaves only what has another answer under these readings. */
  readonly changedBy?: SomeReadings;
}

/** The matrix of all apps and mailboxes that the files name. Throws a RangeError for a mailbox that fits two, or that is a group. */
export function matrixOf(inventory: Inventory, options: MatrixOptions): Matrix {
  const { readings, chosen = {}, changedBy } = options;
  const answers = answersFor(inventory, options, readings, chosen);
  const everyone = mailboxesIn(inventory.state);
  const shown = options.mailboxes === undefined ? everyone : mailboxesNamed(options.mailboxes, everyone, answers);
  const columnsOf = columnMaker(inventory, options, answers);
  const full = columnsOf(everyone);
  const all = shown === everyone ? full : columnsOf(shown);
  const isLeft = ({ answers: those }: AppColumn): boolean => changedBy === undefined || those.some(isChanged);
  const columns = all.filter(isLeft);
  const listed = isListing(inventory);
  const context = { listed, inventory, readings, mailboxes: everyone, membership: answers.membership };
  const apps = full.flatMap((column, index) => {
    const asked = all[index];
    return asked === undefined || !isLeft(asked) ? [] : [appIn(column, asked.answers, context)];
  });
  return {
    schema: 'access-conformance/matrix',
    version: 1,
    readings: { ...chosen },
    sources: inventory.sources,
    certainty: certaintyOf(inventory, counted(all, shown.length), policyAssumptions(inventory)),
    listed,
    apps,
    mailboxes: shown,
    rows: rowsOf(columns, shown.length).filter((row) => changedBy === undefined || hasChange(row, columns)),
    ...defined({ changedBy: changedBy === undefined ? undefined : { ...changedBy } }),
  };
}

function answersFor(
  inventory: Inventory,
  { apps = [] }: MatrixOptions,
  readings: Readings,
  chosen: SomeReadings,
): AccessAnswers {
  return accessAnswers(inventory.state, readings, chosen, [...testedApps(inventory), ...apps]);
}

/** The columns of the apps that are asked for, over any mailboxes. */
function columnMaker(
  inventory: Inventory,
  options: MatrixOptions,
  answers: AccessAnswers,
): (mailboxes: readonly MatrixMailbox[]) => readonly AppColumn[] {
  const { readings, chosen = {}, changedBy } = options;
  const wanted = options.apps?.map(fold);
  const apps = answers.apps.filter(({ appId }) => wanted === undefined || wanted.includes(fold(appId)));
  const changed = { ...chosen, ...changedBy };
  const other =
    changedBy === undefined ? undefined : answersFor(inventory, options, { ...readings, ...changedBy }, changed);
  return (mailboxes) => {
    const among = mailboxesOf(
      mailboxes.map(({ id }) => id),
      answers,
    );
    return apps.map((app) =>
      columnOf(app, among, answers, (answer, mailbox) =>
        other === undefined || changedBy === undefined
          ? answer
          : withChange(answer, other.answerFor(app.appId, mailbox), changedBy),
      ),
    );
  };
}
