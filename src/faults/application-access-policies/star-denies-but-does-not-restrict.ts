import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { policyChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'star-denies-but-does-not-restrict',
  chapters: [...policyChapters],
  clauses: ['AAP-ALL-APPLICATIONS'],
  who: "Programmers take «any Restrict policies for the application» for the app's own, and Deny as it is written.",
  part: 'counts',
  means: (policy, appId, policies, under) =>
    reference.counts(policy, appId, policies, under) &&
    !(policy.accessRight === 'RestrictAccess' && policy.appIds.includes('*')),
};
