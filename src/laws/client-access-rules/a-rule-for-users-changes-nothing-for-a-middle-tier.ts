/** Connections that come through a middle tier pass rules with the scope Users over. */
import type { Law } from '../law.ts';
import { type AimedWorld, alike, type Beside, beside, ruleWorld } from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<Beside>> = {
  name: 'a rule for users changes nothing for a middle tier',
  chapter: 'client-access-rules',
  clauses: ['CAR-SCOPE-USERS'],
  world: ruleWorld({
    ...beside,
    connection: (dice, connection) => ({ ...connection, middleTier: dice(3) === 0 ? 'microsoft' : 'thirdParty' }),
    shrinkConnection: (connection) =>
      Object.keys(connection.recipient).length === 0 ? [] : [{ ...connection, recipient: {} }],
  }),
  ...alike(({ rules, subject }) => [rules, [...rules, { ...subject, enabled: true, scope: 'Users' }]]),
};
