/** A further Deny policy leaves what is denied denied. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import { type Law, ruleOn } from './law.ts';
import { accessOf, beforeAndAfter, named, type Policies } from './worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'adding Deny never grants',
  clauses: ['AAP-DENY-FIRST'],
  ...beforeAndAfter(
    ({ policies }, { appId, mailbox }) => {
      const some: Policies = named(policies);
      const [first] = some;
      const scopes = [first?.policyScopeGroupId ?? mailbox, mailbox];
      const added = scopes.map((policyScopeGroupId, at) => ({
        name: `added ${at}`,
        accessRight: 'DenyAccess' as const,
        appIds: [appId],
        policyScopeGroupId,
      }));
      return [some, [...some, ...added.slice(0, first === undefined ? 2 : 1)]];
    },
    (before, after) => (accessOf(before) === 'Denied' ? ruleOn(accessOf(after) === 'Denied') : 'held'),
  ),
};
