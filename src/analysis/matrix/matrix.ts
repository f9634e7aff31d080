/** Which app reaches which mailbox, and how far each app reaches. */

import { defined } from '../../model/defined.ts';
import type {
  Matrix,
  MatrixApp,
  MatrixMailbox,
  MatrixPolicy,
  MatrixRow,
  ReasonedAnswer,
} from '../../model/generated/wire.generated.ts';
import type { HeldPolicy, Inventory } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { reference } from '../../reference/reference.ts';
import { fold } from '../../syntax/fold.ts';
import { type AccessAnswers, accessAnswers } from '../answers/access-answers.ts';
import { opensMailboxes } from '../answers/apps.ts';
import { type CountedAnswer, certaintyOf } from '../answers/certainty.ts';
import type { Memberships } from '../answers/membership.ts';
import { askedApps } from './asked.ts';
import { type AppColumn, cellsByMailbox, columnOf, countsOf, mailboxesOf } from './column.ts';
import { notesOn } from './notes.ts';
import { reachOf } from './reach.ts';

/** What a matrix is made of, where that is not left to the files. */
export interface MatrixOptions {
  readonly readings: Readings;
  readonly chosen?: SomeReadings;
  /** App ids; absent for all. */
  readonly apps?: readonly string[];
  /** Mailboxes by any name; absent for all. */
  readonly mailboxes?: readonly string[];
  /** Leaves only what has another answer under these readings. */
  readonly changedBy?: SomeReadings;
}

/** The matrix of all apps and mailboxes that the files name. Throws a RangeError for a mailbox that fits two, or that is a group. */
export function matrixOf(inventory: Inventory, options: MatrixOptions): Matrix {
  const { readings, chosen = {}, changedBy } = options;
  const { state, sources } = inventory;
  const further = [...askedApps(inventory), ...(options.apps ?? [])];
  const answers = accessAnswers(state, readings, chosen, further);
  const changed = { ...chosen, ...changedBy };
  const other =
    changedBy === undefined ? undefined : accessAnswers(state, { ...readings, ...changedBy }, changed, further);
  const mailboxes = rowsAsked(inventory, answers, options.mailboxes);
  const ids = mailboxes.map(({ id }) => id);
  const among = mailboxesOf(ids, answers);
  const wanted = options.apps?.map(fold);
  const all = answers.apps
    .filter(({ appId }) => wanted === undefined || wanted.includes(fold(appId)))
    .map((app) =>
      columnOf(app, among, answers, (answer, mailbox) =>
        other === undefined ? answer : changeOf(answer, other.answerFor(app.appId, mailbox), changed),
      ),
    );
  const columns = other === undefined ? all : all.filter(({ answers: those }) => those.some(isChanged));
  const listed = state.recipients.some((each) => each.listed === true && each.membership === undefined);
  const context = { listed, inventory, readings, membership: answers.membership };
  const apps = columns.map((column) => appOf(column, ids, context));
  const rows = rowsOf(columns, ids.length).filter((row) => other === undefined || hasChange(row, apps));
  return {
    schema: 'access-conformance/matrix',
    version: 1,
    readings: { ...chosen },
    sources,
    certainty: certaintyOf(inventory, counted(all, ids.length)),
    listed,
    apps,
    mailboxes,
    rows,
    ...defined({ changedBy: changedBy === undefined ? undefined : { ...changedBy } }),
  };
}

function rowsAsked(
  { state }: Inventory,
  answers: AccessAnswers,
  wanted: readonly string[] | undefined,
): readonly MatrixMailbox[] {
  const all = state.recipients.filter(({ membership }) => membership === undefined);
  const rows = all.map(({ recipient, mentioned }): MatrixMailbox => {
    const { id, primarySmtpAddress, displayName, type } = recipient;
    return {
      id,
      ...defined({
        address: primarySmtpAddress ?? undefined,
        displayName: displayName ?? undefined,
        type: mentioned === true ? undefined : type,
        mentioned,
      }),
    };
  });
  if (wanted === undefined) return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map((text) => {
    const named = answers.mailboxNamed(text);
    if (named.kind === 'group') throw new RangeError(`\`${text}\` is a group (${named.type}), no mailbox`);
    if (named.kind === 'ambiguous') throw new RangeError(`\`${text}\` fits ${named.ids.length} recipients`);
    return byId.get(named.id) ?? { id: named.id, mentioned: true };
  });
}

function changeOf(answer: ReasonedAnswer, after: ReasonedAnswer, changed: SomeReadings): ReasonedAnswer {
  if (after.answer === answer.answer) return { ...answer, depends: [] };
  const readings = Object.fromEntries(Object.entries(changed).map(([axis, reading]) => [axis, [reading]]));
  const { answer: then, decidedBy, because } = after;
  return { ...answer, depends: [{ readings, answer: then, decidedBy, ...defined({ because }) }] };
}

function isChanged({ depends }: ReasonedAnswer): boolean {
  return depends.length > 0;
}

function hasChange({ cells }: MatrixRow, apps: readonly MatrixApp[]): boolean {
  const given = new Map(cells.map(([app = 0, answer = 0]) => [app, answer]));
  return apps.some(({ answers }, index) => (answers[given.get(index) ?? 0]?.depends.length ?? 0) > 0);
}

/** Mailboxes with equal rows together; those that differ from any other mailbox first. */
function rowsOf(columns: readonly AppColumn[], mailboxes: number): readonly MatrixRow[] {
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

/** Each answer as often as it is given; any other mailbox is one more. */
function* counted(columns: readonly AppColumn[], mailboxes: number): Generator<CountedAnswer, void, undefined> {
  for (const column of columns) {
    const counts = countsOf(column, mailboxes);
    for (const [index, { answer, depends }] of column.answers.entries())
      yield { answer, depends, times: (counts[index] ?? 0) + (index === 0 ? 1 : 0) };
  }
}

interface AppContext {
  readonly listed: boolean;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly membership: Memberships;
}

function appOf({ app, answers, cells }: AppColumn, ids: readonly string[], context: AppContext): MatrixApp {
  const { appId, displayName, permissions } = app;
  const opening = permissions?.filter(opensMailboxes);
  const { listed, inventory, membership, readings } = context;
  const all = app.policies.map(({ policy }) => policy);
  const under = { readings, semantics: reference };
  const policies = app.policies
    .filter(({ policy }) => reference.counts(policy, appId, all, under))
    .map((policy) => policyOf(policy, membership));
  return {
    appId,
    ...defined({ displayName, permissions: opening }),
    reach: reachOf({ answers, cells, mailboxes: ids, listed, policies, permissions: opening }),
    policies,
    answers,
    notes: notesOn(app, inventory),
  };
}

function policyOf({ policy, places }: HeldPolicy, membership: Memberships): MatrixPolicy {
  const { name, accessRight, policyScopeGroupId: scope, appIds } = policy;
  const held = membership.held(scope);
  return {
    name,
    accessRight,
    scope,
    ...defined({
      allApps: appIds.includes('*') ? (true as const) : undefined,
      membership: held?.membership,
    }),
    members: held?.recipient.members?.length ?? 0,
    places,
  };
}
