/** One request explained: an app and a mailbox, a connection, all of one of them, or the whole. */

import type { AskedConnection, Explanation } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { certaintyOf } from '../answers/certainty.ts';
import type { Wanted } from './changes/access-candidates.ts';
import { explainAccess } from './explain-access.ts';
import { explainAll } from './explain-all.ts';
import { explainConnection } from './explain-connection.ts';
import { explainApp, explainMailbox } from './explain-many.ts';
import type { Explained, ExplainOptions } from './explained.ts';

/** What is asked; with nothing, the whole. */
export interface ExplainRequest {
  /** An app id, an object id, or a display name that one app alone has. */
  readonly app?: string;
  /** A mailbox by any of its names. */
  readonly mailbox?: string;
  readonly connection?: AskedConnection;
  /** With an app and a mailbox, or with a connection. */
  readonly wanted?: Wanted;
}

/** The explanation; a problem's place is the flag that it is about. */
export function explanationOf(request: ExplainRequest, options: ExplainOptions): Result<Explanation> {
  const explained = explain(request, options);
  if (!explained.ok) return explained;
  const { counted, fields, certainty } = explained.value;
  const { inventory, chosen } = options;
  return {
    ok: true,
    value: {
      schema: 'access-conformance/explanation',
      version: 1,
      readings: { ...chosen },
      sources: inventory.sources,
      certainty: certainty ?? certaintyOf(inventory, counted),
      ...fields,
    },
  };
}

function explain({ app, mailbox, connection, wanted }: ExplainRequest, options: ExplainOptions): Result<Explained> {
  if (connection !== undefined) return { ok: true, value: explainConnection(connection, wanted, options) };
  if (app !== undefined && mailbox !== undefined) return explainAccess(app, mailbox, wanted, options);
  if (app !== undefined) return explainApp(app, options);
  if (mailbox !== undefined) return explainMailbox(mailbox, options);
  return { ok: true, value: explainAll(options) };
}
