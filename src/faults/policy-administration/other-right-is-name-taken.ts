import { isGiven } from '../../reference/cmdlets/binding.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'other-right-is-name-taken',
  chapters: ['policy-administration'],
  clauses: ['PADM-NAME-TAKEN'],
  who: 'The identity that Exchange prints lacks the right, so programmers refuse a second policy for app and scope.',
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) => {
    const rights = ['RestrictAccess', 'DenyAccess'].map((AccessRight) => withParameters(call, { AccessRight }));
    const calls = call.cmdlet === 'New-ApplicationAccessPolicy' && isGiven(call, 'AccessRight') ? rights : [];
    return (
      reference.refusePolicyCall(call, policies, directory, under) ??
      calls
        .map((each) => reference.refusePolicyCall(each, policies, directory, under))
        .find((found) => found !== undefined)
    );
  },
};
