import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { policyChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'deny-ignored',
  chapters: [...policyChapters],
  clauses: ['AAP-DENY-FIRST'],
  who: 'Programmers know the policies as a means to restrict an app, and never read the other right.',
  part: 'counts',
  means: (policy, appId, policies, under) =>
    policy.accessRight === 'RestrictAccess' && reference.counts(policy, appId, policies, under),
};
