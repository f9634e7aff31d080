/** A Deny policy for a recipient that the directory does not hold changes nothing. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { Law } from '../law.ts';
import { beforeAndAfter, named, unchanged } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'a policy whose scope is lost covers nobody',
  clauses: ['AAP-LOST-SCOPE'],
  ...beforeAndAfter(({ policies, directory }, { appId }) => {
    const lost = 'an id that no directory has';
    if (directory.recipients.some(({ id, members }) => id === lost || members?.includes(lost) === true))
      return undefined;
    const some = named(policies);
    return [some, [...some, { name: 'lost', accessRight: 'DenyAccess', appIds: [appId], policyScopeGroupId: lost }]];
  }, unchanged),
};
