/** An app of a matrix: how far it reaches, by which policies, and what else a reader should know of it. */

import { defined } from '../../model/defined.ts';
import type { MatrixApp, MatrixMailbox, MatrixPolicy, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { HeldPolicy, Inventory } from '../../model/inventory/inventory.ts';
import type { Readings } from '../../model/readings.ts';
import { reference } from '../../reference/reference.ts';
import { appNotes } from '../answers/app-notes.ts';
import { isConfinable } from '../answers/apps.ts';
import type { Memberships } from '../answers/membership.ts';
import type { AppColumn } from './column.ts';
import { reachOf } from './reach.ts';

/** What all apps of a matrix share. */
export interface AppContext {
  readonly inventory: Inventory;
  readonly readings: Readings;
  /** All of them, whichever are shown. */
  readonly mailboxes: readonly MatrixMailbox[];
  readonly listed: boolean;
  readonly membership: Memberships;
}

/** `column` is over all mailboxes; `shown` are the answers that the rows refer to. */
export function appIn(
  { app, answers, cells }: AppColumn,
  shown: readonly ReasonedAnswer[],
  context: AppContext,
): MatrixApp {
  const { appId, displayName } = app;
  const { listed, inventory, membership, readings, mailboxes } = context;
  const all = app.policies.map(({ policy }) => policy);
  const policies = app.policies
    .filter(({ policy }) => reference.counts(policy, appId, all, { readings, semantics: reference }))
    .map((policy) => policyIn(policy, membership));
  const permissions = app.permissions?.filter(isConfinable);
  const ids = mailboxes.map(({ id }) => id);
  return {
    appId,
    ...defined({ displayName, permissions }),
    reach: reachOf({ answers, cells, mailboxes: ids, listed, policies, permissions }),
    policies,
    answers: shown,
    notes: appNotes(app, inventory),
  };
}

function policyIn({ policy, places }: HeldPolicy, membership: Memberships): MatrixPolicy {
  const { name, accessRight, policyScopeGroupId: scope, appIds } = policy;
  const held = membership.held(scope);
  const allApps = appIds.includes('*') ? (true as const) : undefined;
  return {
    name,
    accessRight,
    scope,
    ...defined({ allApps, membership: held?.membership }),
    members: held?.recipient.members?.length ?? 0,
    places,
  };
}
