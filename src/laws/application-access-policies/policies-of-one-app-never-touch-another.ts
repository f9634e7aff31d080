/** Without the policies that name only other apps, every decision is the same. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { PolicySet } from '../../model/chapters.ts';
import type { Law } from '../law.ts';
import { beforeAndAfter, isForAll, names, unchanged } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'policies of one app never touch another',
  clauses: ['AAP-COUNTS'],
  ...beforeAndAfter(({ policies }, { appId }) => {
    const own: PolicySet = policies.filter((policy) => names(policy, appId) || isForAll(policy));
    return own.length === policies.length ? undefined : [policies, own];
  }, unchanged),
};
