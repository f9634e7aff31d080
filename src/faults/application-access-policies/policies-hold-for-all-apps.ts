import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { policyChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'policies-hold-for-all-apps',
  chapters: [...policyChapters],
  clauses: ['AAP-COUNTS', 'AAP-OTHERWISE-GRANTED'],
  who: 'An older page said that one policy affects all apps, until it was taken back in 2021.',
  part: 'counts',
  means: (policy, appId, policies, under) =>
    policy.accessRight === 'RestrictAccess' || reference.counts(policy, appId, policies, under),
};
