import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { policyChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'first-policy-only',
  chapters: [...policyChapters],
  clauses: ['AAP-NO-ORDER', 'AAP-COUNTS'],
  who: 'Programmers call find, and take the first policy of the app for all that there is.',
  part: 'counts',
  means: (policy, appId, policies, under) =>
    policies.find((each) => reference.counts(each, appId, policies, under)) === policy,
};
