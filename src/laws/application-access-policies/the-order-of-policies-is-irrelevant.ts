/** The list from its end decides as the list does, by the same policies. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { Law } from '../law.ts';
import { beforeAndAfter, unchanged } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'the order of policies is irrelevant',
  clauses: ['AAP-NO-ORDER', 'AAP-GROUNDS'],
  ...beforeAndAfter(({ policies }) => [policies, [...policies].reverse()], unchanged),
};
