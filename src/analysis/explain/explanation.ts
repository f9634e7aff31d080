/** One request explained: an app and a mailbox, a connection, all of one of them, or the whole. */

import type { AskedConnection, Explanation } from '../../model/generated/wire.generated.ts';
import type { ObjectType } from '../../model/inventory/call.ts';
import type { Result } from '../../model/problem.ts';
import { unreadable } from '../../syntax/unreadable.ts';
import { appsOf } from '../answers/apps.ts';
import { certaintyOf } from '../answers/certainty.ts';
import { policyAssumptions } from '../answers/policy-assumptions.ts';
import type { Goal } from './changes/change-sets.ts';
import { explainAccess } from './explain-access.ts';
import { explainAll } from './explain-all.ts';
import { explainConnection } from './explain-connection.ts';
import { explainApp, explainMailbox } from './explain-many.ts';
import type { ExplainOptions, ExplanationBody } from './explanation-body.ts';

/** What is asked; with nothing, the whole. */
export interface ExplainRequest {
  /** An app id, an object id, or a display name that one app alone has. */
  readonly app?: string;
  /** A mailbox by any of its names. */
  readonly mailbox?: string;
  readonly connection?: AskedConnection;
  /** With an app and a mailbox, or with a connection. */
  readonly wanted?: Goal;
}

/** The explanation; a problem's place is the flag that it is about. */
export function explanationOf(request: ExplainRequest, options: ExplainOptions): Result<Explanation> {
  const explained = explain(request, options);
  if (!explained.ok) return explained;
  const { counted, fields, certainty } = explained.value;
  const { inventory, chosen } = options;
  const isAboutPolicies = request.app !== undefined || request.mailbox !== undefined;
  return {
    ok: true,
    value: {
      schema: 'access-conformance/explanation',
      version: 1,
      readings: { ...chosen },
      sources: inventory.sources,
      certainty: certainty ?? certaintyOf(inventory, counted, isAboutPolicies ? policyAssumptions(inventory) : []),
      ...fields,
    },
  };
}

function explain(request: ExplainRequest, options: ExplainOptions): Result<ExplanationBody> {
  const { app, mailbox, connection, wanted } = request;
  const missing = nothingIn(request, options);
  if (missing !== undefined) return unreadable(missing, { hint: '`inventory` says what was read' });
  if (connection !== undefined) return { ok: true, value: explainConnection(connection, wanted, options) };
  if (app !== undefined && mailbox !== undefined) return explainAccess(app, mailbox, wanted, options);
  if (app !== undefined) return explainApp(app, options);
  if (mailbox !== undefined) return explainMailbox(mailbox, options);
  return { ok: true, value: explainAll(options) };
}

/** What would have to be in the files and is not: an answer about nothing would be one about everything. */
function nothingIn({ app, mailbox, connection }: ExplainRequest, { inventory }: ExplainOptions): string | undefined {
  const has = (type: ObjectType): boolean =>
    inventory.objects.some((each) => each.type === type) ||
    inventory.calls.some(({ cmdlet }) => cmdlet.endsWith(`-${type}`));
  const hasApps = has('ApplicationAccessPolicy') || appsOf(inventory.state).length > 0;
  if (connection !== undefined) return has('ClientAccessRule') ? undefined : 'the files hold no client access rule';
  if (app !== undefined || mailbox !== undefined)
    return hasApps ? undefined : 'the files hold no application access policy and name no app';
  return hasApps || has('ClientAccessRule')
    ? undefined
    : 'the files hold no client access rule and no application access policy';
}
