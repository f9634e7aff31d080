/** All connections with a caller are decided as the mailbox's own, or all of them as the caller's own. */

import { drawRecipient } from '../../../generators/nouns/recipient-filters.ts';
import { drawUsername } from '../../../generators/pools.ts';
import type { RuleSet } from '../../model/chapters.ts';
import type { Connection } from '../../model/generated/wire.generated.ts';
import { holdsIf, isSame, type Law } from '../law.ts';
import { type AimedWorld, byConnection, rules, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'a caller is looked at wholly or not at all',
  chapter: 'client-access-rules',
  clauses: ['CAR-SUBJECT'],
  world: ruleWorld({
    ...rules,
    connection: (dice, connection, pools) => ({
      ...connection,
      caller: connection.caller ?? { username: drawUsername(dice, pools), recipient: drawRecipient(dice, pools) },
    }),
  }),
  ask: ({ base, when }) =>
    [(each: Connection) => each, mailboxOf, callerOf].flatMap((form) =>
      when.map((each) => ({ chapter: 'client-access-rules', given: { rules: base }, when: form(each) }) as const),
    ),
  holds: ({ when }, answers) => {
    const rows = byConnection(answers, when.length);
    const [asMailbox, asCaller] = [1, 2].map((form) =>
      rows.map((row) => isSame('client-access-rules', row[0], row[form])),
    );
    return holdsIf(asMailbox?.every(Boolean) === true || asCaller?.every(Boolean) === true);
  },
};

function mailboxOf({ caller: _, ...connection }: Connection): Connection {
  return connection;
}

function callerOf({ caller, ...connection }: Connection): Connection {
  return { ...connection, ...caller };
}
